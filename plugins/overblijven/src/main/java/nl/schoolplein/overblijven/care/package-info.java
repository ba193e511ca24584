/** Kinds of care: which organisation, when, what it costs, how many places, and who works there. */
@NullMarked
package nl.schoolplein.overblijven.care;

import org.jspecify.annotations.NullMarked;
