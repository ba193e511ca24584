/** School fruit: a sample plugin, made with the archetype and nothing but plugin-api. */
@NullMarked
package nl.schoolplein.samples.schoolfruit;

import org.jspecify.annotations.NullMarked;
