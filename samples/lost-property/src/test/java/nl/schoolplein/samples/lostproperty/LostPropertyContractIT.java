package nl.schoolplein.samples.lostproperty;

import nl.schoolplein.testkit.contract.PluginContract;

/** What every plugin has to keep to. */
class LostPropertyContractIT extends PluginContract {}
