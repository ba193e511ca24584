/** What guardians report of a child that is not at school: ill, or at the doctor's. */
@NullMarked
package nl.schoolplein.absences.report;

import org.jspecify.annotations.NullMarked;
