package nl.schoolplein.samples.schoolfruit;

import java.util.List;
import java.util.UUID;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.contract.PluginContract;

/** What every plugin has to keep to. */
class SchoolFruitContractIT extends PluginContract {
    @Override
    protected void fill(TestPortal portal) {
        for (String school : List.of("de-linde", "het-kompas")) {
            portal.publishes(school, "lost-property/thing-found/1", SchoolFruitIT.found(UUID.randomUUID(), "BOX"));
        }
        SchoolFruitIT.helpOnADayThatIsOff(portal, "Citroen");
    }
}
