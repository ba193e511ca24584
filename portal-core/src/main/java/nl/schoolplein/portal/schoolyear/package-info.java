@NullMarked
package nl.schoolplein.portal.schoolyear;

import org.jspecify.annotations.NullMarked;
