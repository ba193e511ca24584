/** Absences and leave: reporting, asking, deciding, and the teacher's register. */
@NullMarked
package nl.schoolplein.absences;

import org.jspecify.annotations.NullMarked;
