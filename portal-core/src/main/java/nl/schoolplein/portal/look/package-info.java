@NullMarked
package nl.schoolplein.portal.look;

import org.jspecify.annotations.NullMarked;
