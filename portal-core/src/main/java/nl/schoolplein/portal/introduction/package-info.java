@NullMarked
package nl.schoolplein.portal.introduction;

import org.jspecify.annotations.NullMarked;
