@NullMarked
package nl.schoolplein.portal.person;

import org.jspecify.annotations.NullMarked;
