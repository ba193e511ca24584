/** Asking modules something side by side. */
@NullMarked
package nl.schoolplein.portal.round;

import org.jspecify.annotations.NullMarked;
