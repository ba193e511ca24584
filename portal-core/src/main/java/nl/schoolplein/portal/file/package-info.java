@NullMarked
package nl.schoolplein.portal.file;

import org.jspecify.annotations.NullMarked;
