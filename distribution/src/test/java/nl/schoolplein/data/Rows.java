package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import nl.schoolplein.testkit.TestPortal;

/** What the demo does not make of itself, so that every table has rows at both schools. */
final class Rows {
    static final Path PLUGINS = Path.of(System.getProperty("schoolplein.home", "target/schoolplein"), "plugins");

    private Rows() {}

    static void ofEveryKind(TestPortal portal) {
        ofSchool(portal, "de-linde", "beheer");
        ofSchool(portal, "het-kompas", "beheer-kompas");
    }

    private static void ofSchool(TestPortal portal, String school, String administrator) {
        var setting = portal.as(administrator)
                .json()
                .put("/" + school + "/admin/modules/bookcase/settings/new-for-days", "{\"value\":\"9\"}");
        assertEquals(200, setting.status(), setting.toString());
    }
}
