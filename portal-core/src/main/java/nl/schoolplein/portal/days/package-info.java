/** The calendar over all modules, and the coming days. */
@NullMarked
package nl.schoolplein.portal.days;

import org.jspecify.annotations.NullMarked;
