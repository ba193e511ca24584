package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.schoolplein.Modules;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who has left is erased by hand, or goes by itself after two years; who is there is not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureTest {
    private static final Path PLUGINS = Modules.BOOKCASE;

    private static final String PRIVACY = "/de-linde/admin/privacy";

    private static TestPortal portal;
    private static nl.schoolplein.testkit.Families families;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(PLUGINS);
        families = nl.schoolplein.testkit.Families.at(portal);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static Installation kept() {
        return portal.portal().installation();
    }

    private static UUID linde() {
        return kept().schools().bySlug("de-linde").orElseThrow().id();
    }

    private static Visitor administrator() {
        return Families.loggedIn(portal, "beheer");
    }

    private static String erase(UUID person) {
        return PRIVACY + "/people/" + person + "/erase";
    }

    @Test
    @Order(1)
    void whoIsThereIsNotErased() {
        for (UUID person : Set.of(families.child(), families.id(Who.MOTHER), families.id(Who.TEACHER))) {
            assertTrue(administrator().get(erase(person)).text().contains("hoort nog bij de school"));
            assertEquals(422, administrator().form(erase(person), "sure=true").status());
            assertEquals(200, administrator().get(PRIVACY + "/people/" + person).status());
        }
    }

    @Test
    @Order(2)
    void whoHasLeftIsErasedWithTheParentWhoHasNoOtherChild() {
        UUID parent = families.id(Who.LEFT_TODAY);
        UUID child = childOf(parent);
        Answer preview = administrator().get(erase(child));
        assertTrue(preview.text().contains(Who.LEFT_TODAY.person()), preview.toString());
        assertEquals(422, administrator().form(erase(child)).status(), "not without being sure");
        Answer erased = administrator().form(erase(child), "sure=true");
        assertEquals(303, erased.status(), erased.toString());
        assertEquals(Set.of("audit_entry.about"), named(child));
        assertEquals(Set.of("audit_entry.about"), named(parent));
        assertEquals(404, administrator().get(PRIVACY + "/people/" + child).status());
        Answer log = administrator().get("/de-linde/admin/audit?kind=PERSON_ERASED");
        assertTrue(log.text().contains("wiste alles over een persoon die weg is (Leerling)"), log.toString());
        Answer login = portal.anonymous()
                .json()
                .post("/login", "{\"username\":\"familie-left_today\",\"password\":\"whatever-it-was\"}");
        assertEquals(401, login.status(), login.toString());
        assertEquals(0, accounts("familie-left_today"), "the account was for this alone");
    }

    @Test
    @Order(3)
    void afterTwoYearsAndAWeekSomebodyIsGone() {
        UUID mother = families.id(Who.CLASSMATE);
        UUID child = childOf(mother);
        assertEquals(
                303,
                administrator()
                        .form("/de-linde/admin/people/pupils/" + child + "/leave", "day=")
                        .status());
        portal.clock().forward(Duration.ofDays(740)); // nobody but the administrator logs in again
        until("it is said", () -> said() >= 2);
        assertTrue(isThere(child), "said, and not done yet");
        portal.clock().forward(Duration.ofDays(8));
        until("the child is gone", () -> !isThere(child));
        until("the parent too", () -> !isThere(mother));
        assertTrue(isThere(families.child()), "who has not left");
    }

    /** How many people go next, as the school's page says. */
    private static int said() {
        return administrator().json().get(PRIVACY).json().at("/lines/0/next").asInt();
    }

    private static boolean isThere(UUID person) {
        return administrator().get(PRIVACY + "/people/" + person).status() == 200;
    }

    private static long accounts(String username) {
        return kept().global().read(session -> session.createSelectionQuery(
                        "select count(*) from Account where username = :name", Long.class)
                .setParameter("name", username)
                .getSingleResult());
    }

    private static UUID childOf(UUID guardian) {
        return kept().rows().read(linde(), session -> session.createSelectionQuery(
                        "select pupil from GuardianLinkRow where guardian = :guardian", UUID.class)
                .setParameter("guardian", guardian)
                .getSingleResult());
    }

    private static void until(String what, BooleanSupplier reached) {
        Instant end = Instant.now().plusSeconds(60);
        while (!reached.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), () -> what + ": " + said());
            kept().jobs().look();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** The columns of the portal and its modules in which an id stands. */
    private static Set<String> named(UUID id) {
        return kept().rows().read(linde(), session -> session.doReturningWork(connection -> named(connection, id)));
    }

    private static Set<String> named(Connection connection, UUID id) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, null, null, null)) {
            while (columns.next()) {
                String schema = columns.getString("TABLE_SCHEM");
                String type = columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
                boolean ours = schema.equalsIgnoreCase("portal")
                        || schema.toLowerCase(Locale.ROOT).startsWith("plugin_");
                boolean array = columns.getInt("DATA_TYPE") == Types.ARRAY;
                if (ours && (type.contains("uuid") || (array && !type.contains("int")))) {
                    String table = columns.getString("TABLE_NAME");
                    String column = columns.getString("COLUMN_NAME");
                    String test = array ? "? = any(\"" + column + "\")" : "\"" + column + "\" = ?";
                    try (PreparedStatement ask = connection.prepareStatement(
                            "select 1 from \"" + schema + "\".\"" + table + "\" where " + test)) {
                        ask.setObject(1, id);
                        if (ask.executeQuery().next()) {
                            found.add((table + "." + column).toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return found;
    }
}
