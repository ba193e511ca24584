/** A plugin for Schoolplein. */
@NullMarked
package ${package};

import org.jspecify.annotations.NullMarked;
