@NullMarked
package nl.schoolplein.portal.plugin;

import org.jspecify.annotations.NullMarked;
