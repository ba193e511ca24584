package nl.schoolplein.overblijven;

import nl.schoolplein.testkit.contract.PluginContract;

/** What every plugin has to keep to. */
class ContractIT extends PluginContract {}
