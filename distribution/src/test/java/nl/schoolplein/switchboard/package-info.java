/** The switchboard as a school uses it: what needs what, names, settings, the trail and its undo, licences. */
@NullMarked
package nl.schoolplein.switchboard;

import org.jspecify.annotations.NullMarked;
