/** Starts the real portal with plugins in it, for tests: real server, real database, two demo schools. */
@NullMarked
package nl.schoolplein.testkit;

import org.jspecify.annotations.NullMarked;
