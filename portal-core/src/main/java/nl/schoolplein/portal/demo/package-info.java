@NullMarked
package nl.schoolplein.portal.demo;

import org.jspecify.annotations.NullMarked;
