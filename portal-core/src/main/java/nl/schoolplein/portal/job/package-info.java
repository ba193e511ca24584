@NullMarked
package nl.schoolplein.portal.job;

import org.jspecify.annotations.NullMarked;
