@NullMarked
package nl.schoolplein.portal.config;

import org.jspecify.annotations.NullMarked;
