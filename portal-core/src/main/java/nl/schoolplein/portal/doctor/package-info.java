@NullMarked
package nl.schoolplein.portal.doctor;

import org.jspecify.annotations.NullMarked;
