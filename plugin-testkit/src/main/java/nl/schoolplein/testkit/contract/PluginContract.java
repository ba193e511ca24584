package nl.schoolplein.testkit.contract;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What every plugin has to keep to, as tests that a plugin gets for one line:
 *
 * <pre>{@code
 * class LostPropertyContractIT extends PluginContract {}
 * }</pre>
 *
 * <p>They find the module's pages by going through it as a parent, a teacher and an administrator do, so everything has to be
 * linked from somewhere. They need something to look at: they send each form that stands for itself, and the module's {@link
 * nl.schoolplein.api.DemoData} counts as well. Where that is not enough, override {@link #fill}.
 *
 * <p>De Linde is left as it was, but for what was filled in; at Het Kompas nonsense is typed everywhere.
 */
@InPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class PluginContract {
    private @Nullable Subject subject;

    /**
     * Puts something of every kind into the module at De Linde and at Het Kompas, before anything is tried. Called once; what
     * can be sent without anything being there before was sent already.
     */
    protected void fill(TestPortal portal) {}

    @BeforeAll
    void begin(TestPortal portal) {
        Subject found = new Subject(portal);
        found.fill();
        fill(portal);
        found.walk();
        subject = found;
    }

    private Subject subject() {
        return Objects.requireNonNull(subject, "JUnit calls begin first");
    }

    /** Texts are complete in every language, and each that is asked for is there. */
    @TestFactory
    @Order(1)
    Stream<DynamicTest> texts() throws IOException {
        return new Words(subject()).tests();
    }

    /** Everything that is linked answers, and every page was found. */
    @TestFactory
    @Order(2)
    Stream<DynamicTest> links() {
        return new Pages(subject()).found();
    }

    /** Every page is JSON for programs too. */
    @TestFactory
    @Order(3)
    Stream<DynamicTest> json() {
        return new Pages(subject()).json();
    }

    /** Every page is accessible: axe finds nothing, light and dark, on a phone and on a wide screen. */
    @TestFactory
    @Order(4)
    Stream<DynamicTest> accessibility() {
        return new Pages(subject()).accessible();
    }

    /** Nobody gets in who may not: without a login, from another school, or without the right. */
    @TestFactory
    @Order(5)
    Stream<DynamicTest> doors() {
        Doors doors = new Doors(subject());
        return Stream.concat(doors.closed(), doors.forVisitors());
    }

    /** Where the module is off, none of it is there. */
    @TestFactory
    @Order(6)
    Stream<DynamicTest> off() {
        return new Doors(subject()).gone();
    }

    /** What it told people is in their bell, and is not while it is off. */
    @TestFactory
    @Order(6)
    Stream<DynamicTest> notices() {
        return new Bells(subject()).tests();
    }

    /** No row is read or changed from another school. */
    @TestFactory
    @Order(7)
    Stream<DynamicTest> schools() throws IOException {
        SchoolWalls walls = new Tables(subject()).schools();
        return Stream.concat(walls.entities(), walls.repositories()).onClose(() -> Tables.close(walls));
    }

    /** No row with an audience is shown to others. */
    @TestFactory
    @Order(8)
    Stream<DynamicTest> audiences() throws IOException {
        return new Audiences(subject()).tests();
    }

    /** Its tables can be made on PostgreSQL, and fit its entities there. */
    @Test
    @Order(9)
    void tablesOnPostgresql() throws IOException {
        new Tables(subject()).onPostgresql();
    }

    /** What is marked as sealed stands in the database as nothing that can be read. */
    @Test
    @Order(9)
    void sealed() {
        new Tables(subject()).sealed();
    }

    /** It stops and starts on its data, twice. */
    @Test
    @Order(10)
    void stopsAndStartsAgain() throws Exception {
        new Coming(subject()).twice();
    }

    /** When it is gone, so are its classes. */
    @Test
    @Order(11)
    void leavesNothingInMemory() throws Exception {
        new Coming(subject()).leavesNothing();
    }

    /** What it keeps about people is declared, copied for who asks, and taken away with them. */
    @TestFactory
    @Order(12)
    Stream<DynamicTest> people() {
        TestPortal portal = subject().portal();
        return new Care(portal, portal.plugin().in(portal)).tests();
    }

    /** Whatever is sent to it, it does not fail. */
    @TestFactory
    @Order(13)
    Stream<DynamicTest> nonsense() {
        return new Nonsense(subject()).tests();
    }
}
