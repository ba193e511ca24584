package nl.schoolplein.viewing;

import static nl.schoolplein.viewing.Onlookers.VIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks on changes nothing: not by any route of the portal and its modules, and not by looking. */
class OnlookerWallsTest {
    private static final Set<String> LEAVING = Set.of("/logout", "/{school}/admin/view/stop");

    /** What happens to a table of its own whenever somebody looks, by a plugin that never heard of onlookers. */
    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="marks">
                <createTable tableName="mark">
                  <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
                  <column name="school" type="uuid"><constraints nullable="false"/></column>
                  <column name="version" type="int"><constraints nullable="false"/></column>
                </createTable>
              </changeSet>
            </databaseChangeLog>
            """;

    @TempDir
    static Path plugins;

    private static TestPortal portal;
    private static Visitor onlooker;

    @BeforeAll
    static void start() throws Exception {
        try (Stream<Path> good = Files.list(Onlookers.PLUGINS)) {
            for (Path jar : good.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        new PluginJar("marks")
                .plugin("public void register(Registrar module) { module.button(\"book\", 90).entity(Mark.class)"
                        + ".resources(Marks.class); }")
                .source(
                        "bad.Mark",
                        "package bad; import jakarta.persistence.*; @Entity @Table(name = \"mark\") public class Mark"
                                + " extends nl.schoolplein.api.SchoolRow { public Mark() {} }")
                .source("bad.Marks", """
                        package bad;
                        import jakarta.inject.Inject;
                        import jakarta.ws.rs.*;
                        import java.util.Map;
                        import nl.schoolplein.api.*;
                        @Path("/")
                        public class Marks {
                            @Inject Database database;
                            @Inject Viewer viewer;
                            @GET @Produces("text/plain")
                            public String look() {
                                long[] marks = new long[1];
                                database.write(em -> {
                                    em.persist(new Mark());
                                    em.flush();
                                    marks[0] = em.createQuery("select count(m) from Mark m", Long.class).getSingleResult();
                                });
                                return marks[0] + " " + viewer.looksOn();
                            }
                        }
                        """)
                .resource("marks/changelog.xml", CHANGELOG)
                .write(plugins.resolve("marks.jar"));
        portal = TestPortal.with(plugins);
        onlooker = Onlookers.as(portal, "Sanne Visser");
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteThatWritesIsRefused() {
        return portal.portal().routes().stream()
                .filter(Route::writes)
                .filter(route -> !LEAVING.contains(route.path()))
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> refused(route)));
    }

    private static void refused(Route route) {
        String path = route.path()
                .replace("{school}", "de-linde")
                .replace("{slug}", "de-linde")
                .replace("{module}", "bookcase")
                .replace("{setting}", "new-for-days")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        Answer page = onlooker.send(route.method(), path, BodyPublishers.ofString("{}"), "application/json");
        assertEquals(403, page.status(), page.toString());
        assertTrue(page.text().contains("Je kijkt mee als Sanne Visser. Er kan niets veranderd worden."), page.text());
        assertTrue(page.text().contains("action=\"/de-linde/admin/view/stop\""), page.text());
        Answer form = onlooker.form(path, "name=Wat ik typte");
        assertEquals(403, form.status(), form.toString());
        assertTrue(form.text().contains("Wat ik typte"), "to be copied");
        Answer problem = onlooker.json().send(route.method(), path, BodyPublishers.ofString("{}"), "application/json");
        assertEquals(403, problem.status(), problem.toString());
        assertEquals("application/problem+json", problem.type());
        assertTrue(problem.json().get("detail").asText().contains("niets veranderd"), problem.text());
    }

    @Test
    void andSoIsEveryOtherMethodEverywhere() {
        for (String path :
                List.of("/", "/de-linde/", "/de-linde/nothing-x/", "/de-linde/bookcase/", "/het-kompas/", VIEW)) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "PROPFIND")) {
                Answer answer = onlooker.send(method, path, BodyPublishers.noBody(), "");
                assertEquals(403, answer.status(), answer.toString());
            }
        }
        assertEquals(
                200,
                onlooker.send("HEAD", "/de-linde/", BodyPublishers.noBody(), "").status());
    }

    /** An address that is one thing to the front door may not be another to what is behind it. */
    @Test
    void dotsLeadNowhere() {
        for (String path : List.of(
                "/de-linde/admin/modules/../view/stop",
                "/de-linde/admin/view/guardians/../stop",
                "/de-linde/admin/view/./stop",
                "/de-linde/admin/view/%73top",
                "/de-linde/../logout",
                "/%6cogout")) {
            Answer answer = onlooker.send("POST", path, BodyPublishers.noBody(), "");
            assertTrue(Set.of(400, 403).contains(answer.status()), answer.toString());
        }
        for (String path :
                List.of("/de-linde/admin/view/../modules", "/de-linde/admin/modules/../view", "/de-linde/../me")) {
            Answer answer = onlooker.get(path);
            assertTrue(Set.of(400, 403, 404).contains(answer.status()), answer.toString());
        }
        assertEquals(200, onlooker.get(VIEW + "/why").status(), "it goes on");
    }

    @Test
    void thePageOfAFormIsNotForOnlookers() {
        Answer form = onlooker.get("/de-linde/bookcase/folders/new");
        assertEquals(403, form.status());
        assertTrue(form.text().contains("Er kan niets veranderd worden"), form.text());
    }

    @Test
    void aModuleThatWritesWhenSomebodyLooksKeepsNothingOfAnOnlooker() {
        Visitor operator = portal.as("platform").json();
        assertEquals(
                200,
                operator.put("/operator/schools/de-linde/modules/marks", "{\"offered\":true}")
                        .status());
        portal.as("beheer").json().put("/de-linde/admin/modules/marks", "{\"state\":\"on\"}");
        assertEquals("1 false", portal.as("ouder").get("/de-linde/marks/").text());
        assertEquals("2 true", onlooker.get("/de-linde/marks/").text());
        assertEquals("2 true", onlooker.get("/de-linde/marks/").text(), "the one before has left nothing");
        assertEquals("2 false", portal.as("ouder").get("/de-linde/marks/").text());
    }
}
