@NullMarked
package nl.schoolplein.portal.mail;

import org.jspecify.annotations.NullMarked;
