package nl.schoolplein.bookcase;

import nl.schoolplein.testkit.contract.PluginContract;

/** The bookcase keeps to what every plugin has to keep to. */
class ContractIT extends PluginContract {}
