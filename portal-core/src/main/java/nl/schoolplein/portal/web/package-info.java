@NullMarked
package nl.schoolplein.portal.web;

import org.jspecify.annotations.NullMarked;
