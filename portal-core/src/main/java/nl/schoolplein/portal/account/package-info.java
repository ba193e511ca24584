@NullMarked
package nl.schoolplein.portal.account;

import org.jspecify.annotations.NullMarked;
