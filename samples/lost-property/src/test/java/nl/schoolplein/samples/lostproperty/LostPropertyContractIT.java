package nl.schoolplein.samples.lostproperty;

import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import nl.schoolplein.testkit.contract.PluginContract;

/** What every plugin has to keep to. */
class LostPropertyContractIT extends PluginContract {
    /** One of Mila's parents claims something, so that the other one is told. */
    @Override
    protected void fill(TestPortal portal) {
        Visitor mark = portal.as("ouder2").at("de-linde");
        String thing = LostPropertyIT.newest(mark);
        String mila = mark.json().get(thing).json().at("/children/0/id").asText();
        mark.submits(thing + "/claim", "pupil=" + mila);
    }
}
