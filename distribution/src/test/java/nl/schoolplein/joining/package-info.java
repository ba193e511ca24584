/** Families get in: with letters, by mail and on approval. */
@NullMarked
package nl.schoolplein.joining;

import org.jspecify.annotations.NullMarked;
