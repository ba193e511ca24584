/** Strip cards and monthly statements: what care costs whom, to the cent and to the strip. */
@NullMarked
package nl.schoolplein.overblijven.statement;

import org.jspecify.annotations.NullMarked;
