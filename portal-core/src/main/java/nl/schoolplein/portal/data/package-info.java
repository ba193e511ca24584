@NullMarked
package nl.schoolplein.portal.data;

import org.jspecify.annotations.NullMarked;
