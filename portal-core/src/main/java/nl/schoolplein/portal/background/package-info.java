@NullMarked
package nl.schoolplein.portal.background;

import org.jspecify.annotations.NullMarked;
