/** De digitale boekenkast: documents in folders, for the whole school, for groups or for the team. */
@NullMarked
package nl.schoolplein.bookcase;

import org.jspecify.annotations.NullMarked;
