@NullMarked
package nl.schoolplein.portal.roster.row;

import org.jspecify.annotations.NullMarked;
