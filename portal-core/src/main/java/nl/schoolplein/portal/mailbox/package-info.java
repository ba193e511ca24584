@NullMarked
package nl.schoolplein.portal.mailbox;

import org.jspecify.annotations.NullMarked;
