/** Overblijven en BSO: lunch break and care before and after school: booking, the list of the day, statements. */
@NullMarked
package nl.schoolplein.overblijven;

import org.jspecify.annotations.NullMarked;
