@NullMarked
package nl.schoolplein.portal.command;

import org.jspecify.annotations.NullMarked;
