@NullMarked
package nl.schoolplein.portal.secret;

import org.jspecify.annotations.NullMarked;
