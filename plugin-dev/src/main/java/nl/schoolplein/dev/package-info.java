/** Develops a plugin in a portal that runs: what is saved is compiled and live. */
@NullMarked
package nl.schoolplein.dev;

import org.jspecify.annotations.NullMarked;
