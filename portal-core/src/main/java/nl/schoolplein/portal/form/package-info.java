@NullMarked
package nl.schoolplein.portal.form;

import org.jspecify.annotations.NullMarked;
