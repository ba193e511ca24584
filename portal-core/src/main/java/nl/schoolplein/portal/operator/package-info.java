@NullMarked
package nl.schoolplein.portal.operator;

import org.jspecify.annotations.NullMarked;
