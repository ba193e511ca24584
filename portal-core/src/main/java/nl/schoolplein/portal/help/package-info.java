@NullMarked
package nl.schoolplein.portal.help;

import org.jspecify.annotations.NullMarked;
