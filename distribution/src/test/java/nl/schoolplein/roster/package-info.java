/** Schools take over their people, as their administrators do it on the page. */
@NullMarked
package nl.schoolplein.roster;

import org.jspecify.annotations.NullMarked;
