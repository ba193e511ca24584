@NullMarked
package nl.schoolplein.portal.audit;

import org.jspecify.annotations.NullMarked;
