@NullMarked
package nl.schoolplein.portal.shell;

import org.jspecify.annotations.NullMarked;
