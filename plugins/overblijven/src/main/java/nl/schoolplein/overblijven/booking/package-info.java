/** Which child stays when: single days, weekly patterns, places, the waiting list, and the parent's month. */
@NullMarked
package nl.schoolplein.overblijven.booking;

import org.jspecify.annotations.NullMarked;
