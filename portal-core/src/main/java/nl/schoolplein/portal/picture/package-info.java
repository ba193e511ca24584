@NullMarked
package nl.schoolplein.portal.picture;

import org.jspecify.annotations.NullMarked;
