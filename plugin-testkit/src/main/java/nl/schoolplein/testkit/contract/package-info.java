/** What every plugin has to keep to, tried on the real portal: {@link nl.schoolplein.testkit.contract.PluginContract}. */
@NullMarked
package nl.schoolplein.testkit.contract;

import org.jspecify.annotations.NullMarked;
