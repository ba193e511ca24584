package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that tries on purpose to get at the rows and files of another school, with all that it is handed. */
class RaidingPluginTest {
    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="raider">
                <createTable tableName="loot">
                  <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
                  <column name="school" type="uuid"><constraints nullable="false"/></column>
                  <column name="version" type="int"><constraints nullable="false"/></column>
                  <column name="word" type="varchar(200)"/>
                </createTable>
              </changeSet>
            </databaseChangeLog>
            """;

    private static final String LOOT = """
            package bad;
            import jakarta.persistence.*;
            import nl.schoolplein.api.SchoolRow;
            @Entity @Table(name = "loot"%s)
            public class Loot extends SchoolRow {
                @Column %s public String word;
                public Loot() {}
            }
            """;

    /** Each is the body of a method with the entity manager {@code em}; what it returns is what it got. */
    private static final Map<String, String> WAYS = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            "nativeQuery",
                            "return em.createNativeQuery(\"select word from plugin_raider.loot\").getResultList();"),
                    Map.entry("namedQuery", "return em.createNamedQuery(\"x\").getResultList();"),
                    Map.entry("storedProcedure", "return em.createStoredProcedureQuery(\"x\").getResultList();"),
                    Map.entry(
                            "sqlInHql",
                            "return em.createQuery(\"select sql('(select max(word) from plugin_raider.loot)') from Loot\").getResultList();"),
                    Map.entry("unwrap", "return em.unwrap(java.sql.Connection.class).getMetaData();"),
                    Map.entry(
                            "unwrapSession",
                            "return em.unwrap(org.hibernate.Session.class).createNativeQuery(\"select 1\", Object.class).list();"),
                    Map.entry(
                            "cast",
                            "return ((org.hibernate.Session) em).createNativeQuery(\"select 1\", Object.class).list();"),
                    Map.entry("delegate", "return em.getDelegate();"),
                    Map.entry("factory", "return em.getEntityManagerFactory().createEntityManager();"),
                    Map.entry("transaction", "em.getTransaction().commit(); return 1;"),
                    Map.entry("property", "em.setProperty(\"hibernate.tenant_identifier\", other()); return 1;"),
                    Map.entry("connection", "return em.callWithConnection(c -> c);"),
                    Map.entry(
                            "queryUnwrap",
                            "return em.createQuery(\"from Loot\").unwrap(org.hibernate.query.Query.class).getSession();"),
                    Map.entry(
                            "queryCast",
                            "return ((org.hibernate.query.Query<?>) em.createQuery(\"from Loot\")).getSession();"),
                    Map.entry("queryHint", "return em.createQuery(\"from Loot\").setHint(\"x\", 1).getHints();"),
                    Map.entry("registry", "return org.hibernate.internal.SessionFactoryRegistry.INSTANCE.toString();"),
                    Map.entry("coreEntity", "return em.createQuery(\"from PupilRow\").getResultList();"),
                    Map.entry("all", "return em.createQuery(\"select word from Loot\").getResultList();"),
                    Map.entry(
                            "or",
                            "return em.createQuery(\"select word from Loot where word = 'x' or 1 = 1\").getResultList();"),
                    Map.entry(
                            "union",
                            "return em.createQuery(\"select word from Loot union all select word from Loot\").getResultList();"),
                    Map.entry("find", "return em.find(Loot.class, carried().id());"),
                    Map.entry("merge", "carried().word = \"taken\"; em.merge(carried()); em.flush(); return \"done\";"),
                    Map.entry("remove", "em.remove(carried()); em.flush(); return \"done\";"),
                    Map.entry("refresh", "em.refresh(carried()); return carried().word;"),
                    Map.entry(
                            "bulk",
                            "return em.createQuery(\"update Loot set word = 'taken' where school = :s\").setParameter(\"s\", other()).executeUpdate();"),
                    Map.entry(
                            "delete",
                            "return em.createQuery(\"delete from Loot where id = :i\").setParameter(\"i\", carried().id()).executeUpdate();")));

    @TempDir
    private static Path folder;

    private static TestPortal portal;
    private static Map<String, String> failures;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("plugins"));
        raider("raider", "", "").source("bad.Pages", pages()).write(plugins.resolve("raider.jar"));
        raider("formula", "", "@org.hibernate.annotations.Formula(\"(select max(name) from portal.pupil)\")")
                .write(plugins.resolve("formula.jar"));
        raider("schema", ", schema = \"portal\"", "").write(plugins.resolve("schema.jar"));
        raider("homeless", "", "")
                .resource("homeless/changelog.xml", CHANGELOG.replaceAll("(?m)^.*name=\"school\".*$", ""))
                .write(plugins.resolve("homeless.jar"));
        portal = TestPortal.with(plugins);
        failures = portal.portal().plugins().failures().stream()
                .collect(Collectors.toMap(Plugins.Failure::plugin, Plugins.Failure::reason));
        assertEquals("kept", visit("het-kompas", "beheer-kompas", "carry").text());
    }

    private static PluginJar raider(String id, String table, String column) {
        return new PluginJar(id)
                .plugin("public void register(Registrar module) { module.entity(Loot.class)"
                        + (id.equals("raider") ? ".resources(Pages.class)" : "") + "; }")
                .resource(id + "/changelog.xml", CHANGELOG)
                .source("bad.Loot", LOOT.formatted(table, column));
    }

    private static String pages() {
        String ways = WAYS.entrySet().stream()
                .map(way -> "static Object " + way.getKey() + "(EntityManager em) throws Throwable { " + way.getValue()
                        + " }")
                .collect(Collectors.joining("\n"));
        String choices = WAYS.keySet().stream()
                .map(way -> "case \"" + way + "\": return " + way + "(em);")
                .collect(Collectors.joining("\n"));
        return """
                package bad;
                import jakarta.inject.Inject;
                import jakarta.persistence.EntityManager;
                import jakarta.ws.rs.*;
                import jakarta.ws.rs.core.Response;
                import nl.schoolplein.api.*;
                @Path("/")
                @SuppressWarnings("all")
                public class Pages {
                    static Loot carried;
                    @Inject Database db;
                    @Inject nl.schoolplein.api.Files files;
                    static Loot carried() { return carried; }
                    static java.util.UUID other() { return carried.school(); }
                    @GET @Path("carry") public String carry() {
                        db.write(em -> { carried = new Loot(); carried.word = "secret"; em.persist(carried); });
                        return "kept";
                    }
                    @GET @Path("look") public String look() {
                        String[] word = new String[1];
                        db.write(em -> word[0] = em.find(Loot.class, carried.id()).word);
                        return word[0];
                    }
                    @GET @Path("keep/{text}") public String keep(@PathParam("text") String text) throws Exception {
                        return files.keep("x.txt", new java.io.ByteArrayInputStream(text.getBytes())).hash();
                    }
                    @GET @Path("file/{hash}") public Response file(@PathParam("hash") String hash) {
                        return files.download(new StoredFile(hash, "x.txt", "text/plain", 6));
                    }
                    @GET @Path("elsewhere") public String elsewhere() throws Exception {
                        String[] got = new String[1];
                        Thread thread = new Thread(() -> {
                            try { db.write(em -> got[0] = "got " + em.createQuery("select word from Loot").getResultList()); }
                            catch (Throwable refused) { got[0] = "refused: " + refused; }
                        });
                        thread.start();
                        thread.join();
                        return got[0];
                    }
                    @GET @Path("way/{way}") public String go(@PathParam("way") String way) {
                        String[] got = new String[1];
                        try {
                            db.write(em -> {
                                try { got[0] = "got " + way(way, em); }
                                catch (Throwable refused) { got[0] = "refused: " + refused; throw new RuntimeException(refused); }
                            });
                        } catch (Throwable refused) {
                            return got[0] != null && got[0].startsWith("refused") ? got[0] : "refused: " + refused;
                        }
                        return got[0];
                    }
                    static Object way(String way, EntityManager em) throws Throwable {
                        switch (way) {
                %s
                        }
                        throw new IllegalArgumentException(way);
                    }
                %s
                }
                """.formatted(choices, ways);
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    private static Answer visit(String school, String login, String path) {
        return portal.as(login).get("/" + school + "/raider/" + path);
    }

    @TestFactory
    Stream<DynamicTest> noWayLeadsAcross() {
        return WAYS.keySet().stream()
                .map(way -> DynamicTest.dynamicTest(way, () -> {
                    String got = visit("de-linde", "beheer", "way/" + way).text();
                    boolean nothing = got.startsWith("refused: ") || got.matches("got (\\[]|null|0)");
                    assertTrue(nothing, got);
                    assertEquals(
                            "secret",
                            visit("het-kompas", "beheer-kompas", "look").text(),
                            "the row is as it was");
                }));
    }

    @Test
    void withoutARequestThereIsNoSchool() {
        String got = visit("de-linde", "beheer", "elsewhere").text();
        assertTrue(got.startsWith("refused: "), got);
    }

    @Test
    void theHashOfAFileOpensItAtItsOwnSchoolOnly() {
        String hash = visit("het-kompas", "beheer-kompas", "keep/secret").text();
        assertEquals(
                "secret", visit("het-kompas", "beheer-kompas", "file/" + hash).text());
        Answer elsewhere = visit("de-linde", "beheer", "file/" + hash);
        assertTrue(elsewhere.status() >= 400, elsewhere.toString());
        assertTrue(!elsewhere.text().contains("secret"), elsewhere.text());
        Answer climbing = visit("de-linde", "beheer", "file/..%252f..%252fdatabase%252fportal.mv.db");
        assertTrue(climbing.status() >= 400, climbing.toString());
    }

    @Test
    void sqlInAMappedClassKeepsThePluginOff() {
        assertTrue(reason("formula").contains("the entity Loot has @Formula"), failures.toString());
    }

    @Test
    void aTableOfAnotherSchemaKeepsThePluginOff() {
        assertTrue(reason("schema").contains("the entity Loot has @Table"), failures.toString());
    }

    @Test
    void aTableWithoutASchoolKeepsThePluginOff() {
        assertTrue(reason("homeless").contains("the table loot has no column school"), failures.toString());
    }

    private static String reason(String plugin) {
        return failures.entrySet().stream()
                .filter(failure -> failure.getKey().startsWith(plugin + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
