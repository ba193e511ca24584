/** Where a request comes from on the internet. */
@NullMarked
package nl.schoolplein.portal.network;

import org.jspecify.annotations.NullMarked;
