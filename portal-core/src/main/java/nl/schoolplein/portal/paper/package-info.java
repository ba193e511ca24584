/** Pages for paper: a template of a module or of the core as a PDF on the school's letterhead. */
@NullMarked
package nl.schoolplein.portal.paper;

import org.jspecify.annotations.NullMarked;
