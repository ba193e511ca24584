/** The office: whom to call, what was missed this school year, and when that is too much. */
@NullMarked
package nl.schoolplein.absences.office;

import org.jspecify.annotations.NullMarked;
