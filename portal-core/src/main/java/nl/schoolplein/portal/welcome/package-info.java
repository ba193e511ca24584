@NullMarked
package nl.schoolplein.portal.welcome;

import org.jspecify.annotations.NullMarked;
