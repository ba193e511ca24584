package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.schoolplein.api.Audience;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import nl.schoolplein.testkit.contract.Care;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that keep things about people: one that takes care of them, and some that do not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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
                <column name="guardian" type="uuid"/>
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
                %1$s @Column public UUID pupil;
                %1$s @Column public UUID guardian;
                %2$s @Column(name = "who_id") public UUID whoId;
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
                    directory.pupils(Audience.wholeSchool()).stream()
                            .filter(pupil -> pupil.name().equals("Mila Jansen") || pupil.name().startsWith("A"))
                            .forEach(pupil -> directory.guardians(java.util.Set.of(pupil.id())).values().stream()
                                    .flatMap(java.util.List::stream)
                                    .forEach(guardian -> add(pupil, guardian)));
                }
                private void add(Pupil pupil, Guardian guardian) {
                    Claim claim = new Claim();
                    claim.pupil = pupil.id();
                    claim.guardian = guardian.id();
                    claim.whoId = directory.staff().get(0).id();
                    claim.who = "voor " + guardian.name();
                    claim.claimed = clock.instant();
                    db.write(em -> em.persist(claim));
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
    @Order(1)
    void oneThatTakesCareKeepsTheContract() throws Exception {
        care("careful").declared();
        care("careful").said();
        care("careful").copied();
        care("careful").erased();
    }

    @Test
    @Order(2)
    void oneThatSaysNothingBreaksIt() {
        AssertionError found =
                assertThrows(AssertionError.class, () -> care("silent").declared());
        assertTrue(String.valueOf(found.getMessage()).contains("claim.pupil"), found.getMessage());
        assertTrue(String.valueOf(found.getMessage()).contains("claim.who_id"), found.getMessage());
    }

    @Test
    @Order(3)
    void oneThatDoesNotWhatItSaysBreaksIt() {
        assertThrows(AssertionError.class, () -> care("forgetful").copied());
        assertThrows(AssertionError.class, () -> care("forgetful").erased());
    }

    @Test
    @Order(4)
    void oneThatMarksPeopleAndDoesNotDeclareThemDoesNotStart() {
        List<String> reasons = portal.portal().plugins().failures().stream()
                .filter(failure -> failure.plugin().startsWith("undeclared"))
                .map(Plugins.Failure::reason)
                .toList();
        assertEquals(1, reasons.size());
        assertTrue(reasons.get(0).contains("Claim is about people"), reasons.get(0));
    }

    @Test
    @Order(5)
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

    @Test
    @Order(6)
    void aGuardianGetsNoRowThatNamesTheOtherOne() {
        String claims = Copy.of(Families.loggedIn(portal, "ouder").form("/de-linde/me/data"))
                .kind("careful", "claims");
        assertTrue(claims.contains("voor Sanne Visser"), claims);
        assertFalse(claims.contains("voor Mark Jansen"), claims);
        String child = Families.child(Families.loggedIn(portal, "ouder"), "Mila")
                .get("id")
                .asText();
        String ofSchool = Copy.of(
                        Families.loggedIn(portal, "beheer").form("/de-linde/admin/privacy/people/" + child, "reader="))
                .kind("careful", "claims");
        assertTrue(ofSchool.contains("voor Mark Jansen"), ofSchool);
    }

    @Test
    @Order(7)
    void whatIsTooOldGoesAWeekAfterThatWasSaid() {
        assertTrue(claims() > 1);
        portal.clock().forward(Duration.ofDays(370));
        until("it is said", () -> said() == claims());
        assertTrue(claims() > 1, "said, and not done yet");
        portal.clock().forward(Duration.ofDays(8));
        until("it is gone", () -> claims() == 0);
    }

    private static long claims() {
        var kept = portal.portal().installation();
        UUID linde = kept.schools().bySlug("de-linde").orElseThrow().id();
        return kept.rows().read(linde, session -> session.createNativeQuery(
                        "select count(*) from plugin_careful.claim where school = :school", Long.class)
                .setParameter("school", linde)
                .getSingleResult());
    }

    /** How many claims go next, as the school's page says. */
    private static long said() {
        for (JsonNode line : Families.loggedIn(portal, "beheer")
                .json()
                .get("/de-linde/admin/privacy")
                .json()
                .get("lines")) {
            if (line.get("module").asText().equals("careful")) {
                return line.path("next").asLong();
            }
        }
        return 0;
    }

    private static void until(String what, BooleanSupplier reached) {
        Instant end = Instant.now().plusSeconds(60);
        while (!reached.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), () -> what + ": " + said() + " of " + claims());
            portal.portal().installation().jobs().look();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
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
        return portal.portal().installation().schools().directory(school).pupils(Audience.wholeSchool()).stream()
                .filter(pupil -> pupil.name().startsWith("A"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }
}
