@NullMarked
package nl.schoolplein.portal.mount;

import org.jspecify.annotations.NullMarked;
