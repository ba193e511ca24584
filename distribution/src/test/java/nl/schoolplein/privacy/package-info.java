/** The privacy: who gets in where, tried over HTTP on the real portal with the modules that come with it. */
@NullMarked
package nl.schoolplein.privacy;

import org.jspecify.annotations.NullMarked;
