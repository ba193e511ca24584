package nl.schoolplein.overblijven;

import nl.schoolplein.testkit.contract.PluginContract;
import org.junit.jupiter.api.Order;

/** What every plugin has to keep to. */
@Order(1)
class ContractIT extends PluginContract {}
