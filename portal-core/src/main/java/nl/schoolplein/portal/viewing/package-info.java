@NullMarked
package nl.schoolplein.portal.viewing;

import org.jspecify.annotations.NullMarked;
