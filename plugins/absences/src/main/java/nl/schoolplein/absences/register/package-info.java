/** The teacher's register: who is in the class, who is not, who came late, and what parents said for today. */
@NullMarked
package nl.schoolplein.absences.register;

import org.jspecify.annotations.NullMarked;
