/** Logging in: tried over HTTP on the real portal. */
@NullMarked
package nl.schoolplein.login;

import org.jspecify.annotations.NullMarked;
