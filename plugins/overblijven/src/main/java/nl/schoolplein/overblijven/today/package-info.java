/** The day itself: who is expected, who is in, who was collected by whom, and who has to get out. */
@NullMarked
package nl.schoolplein.overblijven.today;

import org.jspecify.annotations.NullMarked;
