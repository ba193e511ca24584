/** What people are told: the bell, its page, the mails, and who is not told. */
@NullMarked
package nl.schoolplein.notice;

import org.jspecify.annotations.NullMarked;
