@NullMarked
package nl.schoolplein.portal.desktop;

import org.jspecify.annotations.NullMarked;
