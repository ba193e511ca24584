@NullMarked
package nl.schoolplein.portal.turn;

import org.jspecify.annotations.NullMarked;
