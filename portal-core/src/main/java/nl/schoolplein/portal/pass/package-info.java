/** Passes: somebody without an account may do one thing of one module for a while. */
@NullMarked
package nl.schoolplein.portal.pass;

import org.jspecify.annotations.NullMarked;
