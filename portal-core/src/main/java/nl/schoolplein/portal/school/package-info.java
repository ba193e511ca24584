@NullMarked
package nl.schoolplein.portal.school;

import org.jspecify.annotations.NullMarked;
