/** What is kept about people: said, copied for who asks, taken away in time and for good. */
@NullMarked
package nl.schoolplein.portal.privacy;

import org.jspecify.annotations.NullMarked;
