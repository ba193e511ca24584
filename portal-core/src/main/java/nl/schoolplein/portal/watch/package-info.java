@NullMarked
package nl.schoolplein.portal.watch;

import org.jspecify.annotations.NullMarked;
