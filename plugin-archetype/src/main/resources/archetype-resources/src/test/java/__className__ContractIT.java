package ${package};

import nl.schoolplein.testkit.contract.PluginContract;

/** What every plugin has to keep to. */
class ${className}ContractIT extends PluginContract {}
