@NullMarked
package nl.schoolplein.portal.medical;

import org.jspecify.annotations.NullMarked;
