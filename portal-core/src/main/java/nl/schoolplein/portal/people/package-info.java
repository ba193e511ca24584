@NullMarked
package nl.schoolplein.portal.people;

import org.jspecify.annotations.NullMarked;
