/** Tests of what goes round all pages: several schools, the chosen child, the school's look, help. */
@NullMarked
package nl.schoolplein.shell;

import org.jspecify.annotations.NullMarked;
