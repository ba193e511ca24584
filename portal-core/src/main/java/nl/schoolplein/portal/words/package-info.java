/** The words by which people search. */
@NullMarked
package nl.schoolplein.portal.words;

import org.jspecify.annotations.NullMarked;
