/** Searching in all modules at once. */
@NullMarked
package nl.schoolplein.portal.search;

import org.jspecify.annotations.NullMarked;
