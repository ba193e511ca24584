/** An administrator looks at the school as a guardian sees it, over HTTP on the real portal. */
@NullMarked
package nl.schoolplein.viewing;

import org.jspecify.annotations.NullMarked;
