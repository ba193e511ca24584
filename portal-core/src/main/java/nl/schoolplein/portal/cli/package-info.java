@NullMarked
package nl.schoolplein.portal.cli;

import org.jspecify.annotations.NullMarked;
