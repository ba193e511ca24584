@NullMarked
package nl.schoolplein.portal.page;

import org.jspecify.annotations.NullMarked;
