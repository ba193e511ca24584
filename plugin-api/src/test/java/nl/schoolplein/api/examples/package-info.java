/** The examples of the documentation, as code that is compiled: a module for what is found and lost at school. */
@NullMarked
package nl.schoolplein.api.examples;

import org.jspecify.annotations.NullMarked;
