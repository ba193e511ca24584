package nl.schoolplein.absences;

import nl.schoolplein.testkit.contract.PluginContract;

/** What every plugin has to keep to. */
class ContractIT extends PluginContract {}
