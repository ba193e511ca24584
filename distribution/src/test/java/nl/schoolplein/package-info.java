/** What the tests of the whole have in common. */
@NullMarked
package nl.schoolplein;

import org.jspecify.annotations.NullMarked;
