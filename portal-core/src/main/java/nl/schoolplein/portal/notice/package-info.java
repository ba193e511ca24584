@NullMarked
package nl.schoolplein.portal.notice;

import org.jspecify.annotations.NullMarked;
