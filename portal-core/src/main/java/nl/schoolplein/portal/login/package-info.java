@NullMarked
package nl.schoolplein.portal.login;

import org.jspecify.annotations.NullMarked;
