package nl.schoolplein.absences.leave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;

/** The grounds for leave, as the school offers them. */
@InPortal
class GroundsIT {
    private static final String LEAVE = "/absences/leave";

    @Test
    void theSchoolsListIsItsOwn(TestPortal portal) {
        Visitor sanne = portal.as("ouder").at("de-linde");
        Visitor head = portal.as("beheer").at("de-linde");
        head.submits(LEAVE + "/grounds/new", "name=Kampioenschap", "track=TOLD", "offered=true")
                .shows("“Kampioenschap” is opgeslagen.");
        sanne.get(LEAVE + "/new").shows("Kampioenschap");
        head.submits(LEAVE + "/grounds/moving", "name=Nieuw huis", "most=1").shows("Nieuw huis", "staat uit");
        sanne.get(LEAVE + "/new").lacks("Nieuw huis", "Verhuizen");
        head.submits(LEAVE + "/grounds/moving", "name=Verhuizen", "most=1", "offered=true");
        head.submits(LEAVE + "/grounds/jubilee/up").shows("De volgorde is veranderd.");
        assertEquals(
                "jubilee",
                sanne.json().get(LEAVE + "/new").json().at("/grounds/0/key").asText());
        sanne.get(LEAVE + "/grounds").isNotThere();
        head.form(LEAVE + "/grounds/new", "about=zonder naam").isRefused(422).shows("zonder naam");
    }
}
