/** Plugins come, change and go while the portal serves. */
@NullMarked
package nl.schoolplein.plugin;

import org.jspecify.annotations.NullMarked;
