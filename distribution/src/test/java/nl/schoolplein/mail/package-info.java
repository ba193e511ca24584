@NullMarked
package nl.schoolplein.mail;

import org.jspecify.annotations.NullMarked;
