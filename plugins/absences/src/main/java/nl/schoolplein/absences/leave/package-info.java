/** Leave: asking, counting and explaining, deciding, and the letters about it. */
@NullMarked
package nl.schoolplein.absences.leave;

import org.jspecify.annotations.NullMarked;
