/** How the portal does under load, beside a bare Jetty on the same machine in the same run. */
@NullMarked
package nl.schoolplein.benchmarks;

import org.jspecify.annotations.NullMarked;
