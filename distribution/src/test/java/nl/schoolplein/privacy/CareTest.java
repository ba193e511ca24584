package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import nl.schoolplein.testkit.contract.Care;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that keep things about people: one that takes care of them, and some that do not. */
class CareTest {
    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="x"><createTable tableName="claim">
                <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
                <column name="school" type="uuid"><constraints nullable="false"/></column>
                <column name="version" type="int"><constraints nullable="false"/></column>
                <column name="pupil" type="uuid"/>
                <column name="who_id" type="uuid"/>
                <column name="who" type="varchar(120)"><constraints nullable="false"/></column>
                <column name="claimed" type="timestamp(6) with time zone"><constraints nullable="false"/></column>
              </createTable></changeSet>
            </databaseChangeLog>
            """;

    private static final String CLAIM = """
            package bad;
            import jakarta.persistence.*;
            import java.util.UUID;
            import nl.schoolplein.api.About;
            @Entity @Table(name = "claim")
            public class Claim extends nl.schoolplein.api.SchoolRow {
                %s @Column public UUID pupil;
                %s @Column(name = "who_id") public UUID whoId;
                @Column public String who;
                @Column public java.time.Instant claimed;
            }
            """;

    private static final String DEMO = """
            package bad;
            import jakarta.inject.Inject;
            import nl.schoolplein.api.*;
            public class Demo implements DemoData {
                @Inject Database db; @Inject Directory directory; @Inject java.time.Clock clock;
                public void fill(String school) {
                    db.write(em -> directory.pupils(Audience.wholeSchool()).stream().limit(3).forEach(pupil -> {
                        Claim claim = new Claim();
                        claim.pupil = pupil.id();
                        claim.whoId = directory.staff().get(0).id();
                        claim.who = directory.staff().get(0).name();
                        claim.claimed = clock.instant();
                        em.persist(claim);
                    }));
                }
            }
            """;

    private static final String TEXTS = """
            module.title = %1$s
            module.explanation = %1$s
            data.claims = Wat is opgehaald
            data.claims.why = Om het terug te geven
            data.claims.seen = Het team
            data.claims.who = Wie
            data.claims.claimed = Wanneer
            """;

    @TempDir
    private static Path plugins;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        String kind = "DataKind.of(\"claims\", Keep.years(1)).rows(Claim.class, \"claimed\")";
        String about = "@About";
        String name = "@About(name = \"who\")";
        write("careful", about, name, "module.personalData(" + kind + ");", "");
        write("silent", "", "", "", "");
        write("undeclared", about, name, "", "");
        write(
                "forgetful",
                "",
                "",
                "module.personalData(DataKind.of(\"claims\", Keep.withPerson()), Nothing.class);",
                """
                package bad;
                import nl.schoolplein.api.*;
                public class Nothing implements PersonalData {
                    public void export(Person about, Export into) {}
                }
                """);
        write("broken", about, name, "module.personalData(" + kind + ", Nothing.class);", """
                package bad;
                import nl.schoolplein.api.*;
                public class Nothing implements PersonalData {
                    public void export(Person about, Export into) { throw new StackOverflowError(); }
                    public void erase(Person about) {
                        if (!Boolean.getBoolean("care.mended")) throw new IllegalStateException("no");
                    }
                }
                """);
        portal = TestPortal.with(plugins);
    }

    private static void write(String id, String pupil, String who, String register, String nothing) throws IOException {
        PluginJar jar = new PluginJar(id)
                .plugin("public void register(Registrar module) { module.entity(Claim.class).demo(Demo.class); "
                        + register + " }")
                .resource(id + "/changelog.xml", CHANGELOG)
                .resource(id + "/messages.properties", TEXTS.formatted(id))
                .resource(id + "/messages_en.properties", TEXTS.formatted(id))
                .source("bad.Claim", CLAIM.formatted(pupil, who))
                .source("bad.Demo", DEMO);
        (nothing.isEmpty() ? jar : jar.source("bad.Nothing", nothing)).write(plugins.resolve(id + ".jar"));
    }

    @AfterAll
    static void stop() throws IOException {
        System.clearProperty("care.mended");
        portal.close();
    }

    private static Care care(String id) {
        return new Care(portal, portal.portal().plugins().module(id).orElseThrow());
    }

    @Test
    void oneThatTakesCareKeepsTheContract() throws Exception {
        care("careful").declared();
        care("careful").said();
        care("careful").copied();
        care("careful").erased();
    }

    @Test
    void oneThatSaysNothingBreaksIt() {
        AssertionError found =
                assertThrows(AssertionError.class, () -> care("silent").declared());
        assertTrue(String.valueOf(found.getMessage()).contains("claim.pupil"), found.getMessage());
        assertTrue(String.valueOf(found.getMessage()).contains("claim.who_id"), found.getMessage());
    }

    @Test
    void oneThatDoesNotWhatItSaysBreaksIt() {
        assertThrows(AssertionError.class, () -> care("forgetful").copied());
        assertThrows(AssertionError.class, () -> care("forgetful").erased());
    }

    @Test
    void oneThatMarksPeopleAndDoesNotDeclareThemDoesNotStart() {
        List<String> reasons = portal.portal().plugins().failures().stream()
                .filter(failure -> failure.plugin().startsWith("undeclared"))
                .map(Plugins.Failure::reason)
                .toList();
        assertEquals(1, reasons.size());
        assertTrue(reasons.get(0).contains("Claim is about people"), reasons.get(0));
    }

    @Test
    void oneThatFailsIsNamedAndHoldsUpNobodyButWhoIsToGo() {
        String pupil = firstPupil();
        String address = "/het-kompas/admin/privacy/people/" + pupil;
        Copy copy = Copy.of(administrator().form(address, "reader="));
        assertTrue(copy.page().contains("Wat broken bewaart, kon niet worden gekopieerd."), copy.page());
        assertTrue(copy.kind("portal", "person").contains("firstName"), "the rest is there");
        String person = "/het-kompas/admin/people/pupils/" + pupil;
        assertEquals(303, administrator().form(person + "/leave", "day=").status());
        Answer first = administrator().form(address + "/erase", "sure=true");
        assertEquals(303, first.status(), first.toString());
        assertEquals(200, portal.as("beheer-kompas").get(person).status(), "still there, to be tried again");
        System.setProperty("care.mended", "true");
        assertEquals(303, administrator().form(address + "/erase", "sure=true").status());
        assertEquals(404, portal.as("beheer-kompas").get(person).status());
    }

    private static Visitor administrator() {
        return Families.loggedIn(portal, "beheer-kompas");
    }

    /** Somebody whom the plugins keep something about. */
    private static String firstPupil() {
        UUID school = portal.portal()
                .installation()
                .schools()
                .bySlug("het-kompas")
                .orElseThrow()
                .id();
        return portal.portal()
                .installation()
                .schools()
                .directory(school)
                .pupils(Audience.wholeSchool())
                .get(0)
                .id()
                .toString();
    }
}
