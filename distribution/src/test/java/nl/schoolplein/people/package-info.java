@NullMarked
package nl.schoolplein.people;

import org.jspecify.annotations.NullMarked;
