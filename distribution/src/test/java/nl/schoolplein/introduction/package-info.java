/** The walls: who gets in where, tried over HTTP on the real portal with the modules that come with it. */
@NullMarked
package nl.schoolplein.introduction;

import org.jspecify.annotations.NullMarked;
