@NullMarked
package nl.schoolplein.portal.roster.sheet;

import org.jspecify.annotations.NullMarked;
