/** What is in files: their text, and pictures of their pages. PDFs are opened in a process of their own. */
@NullMarked
package nl.schoolplein.portal.preview;

import org.jspecify.annotations.NullMarked;
