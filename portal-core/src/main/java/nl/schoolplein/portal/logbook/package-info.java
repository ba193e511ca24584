@NullMarked
package nl.schoolplein.portal.logbook;

import org.jspecify.annotations.NullMarked;
