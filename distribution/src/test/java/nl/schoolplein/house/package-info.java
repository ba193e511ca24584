/** The rules of the house, held by machine over all jars and sources. */
@NullMarked
package nl.schoolplein.house;

import org.jspecify.annotations.NullMarked;
