@NullMarked
package nl.schoolplein.portal.visit;

import org.jspecify.annotations.NullMarked;
