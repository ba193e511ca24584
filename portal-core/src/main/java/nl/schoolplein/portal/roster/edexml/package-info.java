@NullMarked
package nl.schoolplein.portal.roster.edexml;

import org.jspecify.annotations.NullMarked;
