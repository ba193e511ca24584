@NullMarked
package nl.schoolplein.portal.portrait;

import org.jspecify.annotations.NullMarked;
