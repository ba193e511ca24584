/** The rules of Dutch compulsory education as data: which numbers hold on which day, and where they come from. */
@NullMarked
package nl.schoolplein.absences.rules;

import org.jspecify.annotations.NullMarked;
