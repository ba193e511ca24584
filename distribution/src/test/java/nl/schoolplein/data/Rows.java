package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.testkit.TestPortal;

/** What the demo does not make of itself, so that every table has rows at both schools. */
final class Rows {
    static final Path PLUGINS = Path.of(System.getProperty("schoolplein.home", "target/schoolplein"), "plugins");

    private Rows() {}

    static void ofEveryKind(TestPortal portal) throws IOException {
        ofSchool(portal, "de-linde", "beheer");
        ofSchool(portal, "het-kompas", "beheer-kompas");
    }

    private static void ofSchool(TestPortal portal, String school, String administrator) throws IOException {
        var setting = portal.as(administrator)
                .json()
                .put("/" + school + "/admin/modules/bookcase/settings/new-for-days", "{\"value\":\"9\"}");
        assertEquals(200, setting.status(), setting.toString());
        var name = portal.as(administrator)
                .json()
                .put("/" + school + "/admin/modules/buttons/bookcase/name", "{\"name\":\"De plank\"}");
        assertEquals(200, name.status(), name.toString());
        somebodyIsCalledOtherwise(portal, school);
    }

    /** A second import, which leaves traces of what was before. */
    private static void somebodyIsCalledOtherwise(TestPortal portal, String school) throws IOException {
        Installation installation = portal.portal().installation();
        Path bundle = portal.data().resolve("rosters/demo-" + school);
        Path users = bundle.resolve("users.csv");
        Files.writeString(users, Files.readString(users).replace("Visser", "Vissers"));
        installation
                .rosters()
                .apply(
                        installation.schools().bySlug(school).orElseThrow(),
                        bundle,
                        new Rosters.Wish(Optional.empty(), false, "test"));
    }
}
