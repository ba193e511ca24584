/** How families get in: tokens on letters and in mails, applications that the school approves, and who has not joined yet. */
@NullMarked
package nl.schoolplein.portal.joining;

import org.jspecify.annotations.NullMarked;
