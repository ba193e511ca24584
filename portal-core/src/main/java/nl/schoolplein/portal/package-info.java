@NullMarked
package nl.schoolplein.portal;

import org.jspecify.annotations.NullMarked;
