/** What holds for the data, on both databases: walls between schools, migrations, the first start. */
@NullMarked
package nl.schoolplein.data;

import org.jspecify.annotations.NullMarked;
