/** Passes, and pages that live without the network. */
@NullMarked
package nl.schoolplein.pass;

import org.jspecify.annotations.NullMarked;
