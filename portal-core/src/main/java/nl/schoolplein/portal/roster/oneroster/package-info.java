@NullMarked
package nl.schoolplein.portal.roster.oneroster;

import org.jspecify.annotations.NullMarked;
