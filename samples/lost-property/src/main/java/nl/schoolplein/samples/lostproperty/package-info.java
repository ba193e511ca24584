/** Lost property: a sample plugin, made with the archetype and nothing but plugin-api. */
@NullMarked
package nl.schoolplein.samples.lostproperty;

import org.jspecify.annotations.NullMarked;
