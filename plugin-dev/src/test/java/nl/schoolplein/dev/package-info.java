@NullMarked
package nl.schoolplein.dev;

import org.jspecify.annotations.NullMarked;
