@NullMarked
package nl.schoolplein.portal.switchboard;

import org.jspecify.annotations.NullMarked;
