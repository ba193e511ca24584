package nl.schoolplein.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changelogs that reach for what is not the plugin's: none of their changes is made, and the plugin stays off. */
@Timeout(180)
class ChangelogRaidTest {
    /** The change, and what the operator reads. */
    private static final Map<String, String[]> RAIDS = new TreeMap<>(Map.ofEntries(
            raid("sql", "<sql>update portal.account set operator = true</sql>", "names the schema portal"),
            raid("quoted", "<sql>delete from \"PORTAL\" . pupil</sql>", "names the schema PORTAL"),
            raid(
                    "attribute",
                    "<createTable schemaName=\"portal\" tableName=\"mine\"><column name=\"id\" type=\"uuid\"/></createTable>",
                    "names the schema portal"),
            raid(
                    "view",
                    "<createView viewName=\"all_pupils\">select * from portal.pupil</createView>",
                    "names the schema portal"),
            raid(
                    "neighbour",
                    "<update tableName=\"word\"><column name=\"word\" valueComputed=\"(select max(word) from plugin_good.word)\"/></update>",
                    "names the schema plugin_good"),
            raid("path", "<sql>set search_path to portal</sql>", "reaches outside"),
            raid("file", "<sqlFile path=\"file/steal.sql\"/>", "names the schema portal"),
            raid(
                    "command",
                    "<executeCommand executable=\"touch\"><arg value=\"x\"/></executeCommand>",
                    "is not for plugins")));

    @TempDir
    private static Path folder;

    private static TestPortal portal;
    private static Map<String, String> failures;

    private static Map.Entry<String, String[]> raid(String id, String change, String reason) {
        return Map.entry(id, new String[] {change, reason});
    }

    @BeforeAll
    static void start() throws Exception {
        PluginJar[] jars = Stream.concat(
                        Stream.of(Bad.good()), RAIDS.entrySet().stream().map(raid -> Bad.withChanges(
                                        "raid-" + raid.getKey(),
                                        "",
                                        "<changeSet id=\"2\" author=\"x\">" + raid.getValue()[0] + "</changeSet>")
                                .resource("file/steal.sql", "insert into word select * from portal.pupil;")))
                .toArray(PluginJar[]::new);
        Bad.write(folder.resolve("plugins"), jars);
        portal = TestPortal.with(folder.resolve("plugins"), Bad.LIMITS);
        failures = portal.portal().plugins().failures().stream()
                .collect(Collectors.toMap(failure -> failure.plugin().split(" ", 2)[0], Plugins.Failure::reason));
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @TestFactory
    Stream<DynamicTest> noChangelogReachesOutsideItsSchema() {
        return RAIDS.entrySet().stream()
                .map(raid -> DynamicTest.dynamicTest(raid.getKey(), () -> {
                    String reason = failures.getOrDefault("raid-" + raid.getKey(), "it was not refused");
                    assertTrue(reason.contains(raid.getValue()[1]), reason);
                    assertTrue(reason.contains("change set 2"), reason);
                }));
    }

    @Test
    void theOthersServe() {
        assertEquals("hello", portal.as("ouder").get("/de-linde/good/").text());
        assertEquals(RAIDS.size(), failures.size(), failures.toString());
        assertEquals(404, portal.as("ouder").get("/de-linde/raid-sql/").status());
    }
}
