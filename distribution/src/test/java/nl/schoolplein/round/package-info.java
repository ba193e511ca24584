/** What is asked of all modules at once: searching, and the coming days. */
@NullMarked
package nl.schoolplein.round;

import org.jspecify.annotations.NullMarked;
