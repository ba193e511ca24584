/** What modules do though nobody asks: jobs, events, and saying how they are. */
@NullMarked
package nl.schoolplein.background;

import org.jspecify.annotations.NullMarked;
