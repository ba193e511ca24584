/** What people do with the portal in a browser, and how it looks to them. */
@NullMarked
package nl.schoolplein.story;

import org.jspecify.annotations.NullMarked;
