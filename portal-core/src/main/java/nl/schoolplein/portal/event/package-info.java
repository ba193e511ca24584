@NullMarked
package nl.schoolplein.portal.event;

import org.jspecify.annotations.NullMarked;
