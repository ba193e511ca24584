/** What happens to stored files: counted, swept, checked, on a full disk, and when the portal is killed. */
@NullMarked
package nl.schoolplein.file;

import org.jspecify.annotations.NullMarked;
