/** The command line, as an operator uses it: on a portal that serves, and on its data when it does not. */
@NullMarked
package nl.schoolplein.command;

import org.jspecify.annotations.NullMarked;
