@NullMarked
package nl.schoolplein.portal.backup;

import org.jspecify.annotations.NullMarked;
