@NullMarked
package nl.schoolplein.portal.roster;

import org.jspecify.annotations.NullMarked;
