/** A school prepares its next year, and hands in what its administration has. */
@NullMarked
package nl.schoolplein.turn;

import org.jspecify.annotations.NullMarked;
