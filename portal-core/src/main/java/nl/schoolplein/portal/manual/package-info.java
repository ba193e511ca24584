@NullMarked
package nl.schoolplein.portal.manual;

import org.jspecify.annotations.NullMarked;
