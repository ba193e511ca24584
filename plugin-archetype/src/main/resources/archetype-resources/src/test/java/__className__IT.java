package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Test;

/** The plugin's jar in the real portal, with the demo schools and their logins. */
class ${className}IT {
    private static final String PAGE = "/de-linde/${artifactId}/";

    @Test
    void whatTheTeamAddsParentsSee() throws Exception {
        try (TestPortal portal = TestPortal.withThisPlugin()) {
            assertEquals(200, portal.as("ouder").get(PAGE).status());
            Answer added = portal.as("beheer").form(PAGE, "name=Blauwe want");
            assertEquals(303, added.status(), added.toString());
            assertTrue(portal.as("ouder").get(PAGE).text().contains("Blauwe want"), "on the page");
            assertTrue(portal.as("ouder").get("/de-linde/").text().contains("Blauwe want"), "on the desktop");
            assertEquals(403, portal.as("ouder").form(PAGE, "name=Rode sjaal").status(), "parents add nothing");
        }
    }
}
