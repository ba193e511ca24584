/** Deliberately bad plugins, and a portal that goes on serving. */
@NullMarked
package nl.schoolplein.survival;

import org.jspecify.annotations.NullMarked;
