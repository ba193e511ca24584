package nl.schoolplein.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.data.SealedColumn;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealed texts of a plugin: it reads and writes them as any others, and nobody else does. */
class SealedTest {
    private static final String WORDS = "Astma, puffer in de tas. Çok önemli — 喘息";

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        Path plugins = Files.createTempDirectory("plugins");
        CareRoom.jar().write(plugins.resolve("care-room.jar"));
        portal = TestPortal.with(plugins);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    private static Answer post(String path, String... fields) {
        var body = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < fields.length; at += 2) {
            body.put(fields[at], fields[at + 1]);
        }
        return portal.as("beheer").at("de-linde").json().post("/care-room/" + path, body.toString());
    }

    private static JsonNode remark(String about) {
        for (JsonNode one : portal.as("beheer")
                .at("de-linde")
                .json()
                .get("/care-room/remarks")
                .json()) {
            if (one.get(0).asText().equals(about)) {
                return one;
            }
        }
        throw new AssertionError("no remark about " + about);
    }

    /** What stands in the database. */
    private static String raw(String column, String about) {
        return portal.portal().installation().rows().read(school(), session -> session.createNativeQuery(
                        "select " + column + " from plugin_care_room.remark where about = :about", String.class)
                .setParameter("about", about)
                .getSingleResult());
    }

    private static UUID school() {
        return portal.portal()
                .installation()
                .schools()
                .bySlug("de-linde")
                .orElseThrow()
                .id();
    }

    @Test
    void thePluginReadsAndTheDatabaseDoesNot() {
        assertEquals(200, post("remarks", "about", "mila", "words", WORDS).status());
        assertEquals(200, post("remarks", "about", "tom", "words", WORDS).status());
        assertEquals(WORDS, remark("mila").get(1).asText());
        assertTrue(remark("mila").get(2).isNull(), "nothing stays nothing");
        String sealed = raw("words", "mila");
        assertFalse(sealed.contains("Astma"));
        assertFalse(new String(Base64.getDecoder().decode(sealed), java.nio.charset.StandardCharsets.UTF_8)
                .contains("Astma"));
        assertFalse(sealed.equals(raw("words", "tom")), "the same words are sealed otherwise each time");
    }

    @Test
    void itOpensInItsOwnColumnOnly() {
        assertEquals(200, post("remarks", "about", "moved", "words", WORDS).status());
        portal.portal().installation().rows().write(school(), session -> session.createNativeMutationQuery(
                        "update plugin_care_room.remark set advice = words where about = 'moved'")
                .executeUpdate());
        assertEquals(
                500,
                portal.as("beheer")
                        .at("de-linde")
                        .json()
                        .get("/care-room/remarks")
                        .status());
        portal.portal().installation().rows().write(school(), session -> session.createNativeMutationQuery(
                        "update plugin_care_room.remark set advice = null where about = 'moved'")
                .executeUpdate());
        assertEquals(WORDS, remark("moved").get(1).asText());
    }

    @Test
    void itMayBeToldAskedForAndReplaced() {
        assertEquals(200, post("remarks", "about", "told", "words", "één").status());
        assertEquals(200, post("remarks", "about", "silent").status());
        assertEquals("één", asked("select words from Remark where about = 'told'", null));
        assertEquals(
                "told",
                asked("select about from Remark where words is not null and about in ('told', 'silent')", null));
        assertEquals("1", asked("update Remark set words = :words where about = 'told'", "twee"));
        assertEquals("twee", remark("told").get(1).asText());
        assertFalse(raw("words", "told").contains("twee"));
        assertEquals("1", asked("update Remark set words = null where about = 'told'", null));
        assertTrue(remark("told").get(1).isNull());
    }

    private static String asked(String hql, @Nullable String words) {
        Answer answer = words == null ? post("ask", "hql", hql) : post("ask", "hql", hql, "words", words);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json().get(0).asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from Remark where words = 'x'",
                "from Remark where words like 'x%'",
                "from Remark where 'x' in (words, advice)",
                "from Remark where length(words) > 3",
                "from Remark order by words",
                "select count(words) from Remark",
                "select max(words) from Remark",
                "select lower(words) from Remark",
                "select words || 'x' from Remark",
                "select words, count(*) from Remark group by words",
                "from Remark where about in (select words from Remark)",
                "from Remark r join Remark o on o.words = r.words",
                "update Remark set words = 'x'",
                "update Remark set words = advice",
                "update Remark set about = words",
                "insert into Remark (id, school, version, about, words) select id, school, version, about, words from Remark"
            })
    void theDatabaseIsNotAskedToCompareIt(String hql) {
        String answer = asked(hql, null);
        assertTrue(answer.startsWith("refused: ") && answer.contains("sealed"), answer);
    }

    @Test
    void itIsSealedAgainWithANewKey() {
        assertEquals(
                200,
                post("remarks", "about", "rotated", "words", WORDS, "advice", "rust")
                        .status());
        String before = raw("words", "rotated");
        for (int round = 0; round < 3; round++) {
            portal.portal().installation().keys().rotate(school());
            portal.forward(Duration.ofMinutes(11)); // then the key of before is dropped
        }
        assertFalse(before.equals(raw("words", "rotated")));
        assertEquals(WORDS, remark("rotated").get(1).asText());
        assertEquals("rust", remark("rotated").get(2).asText());
        assertThrows(
                RuntimeException.class,
                () -> portal.portal()
                        .installation()
                        .secrets()
                        .open(
                                school(),
                                new SealedColumn("plugin_care_room", "remark", "words").place(),
                                Base64.getDecoder().decode(before)),
                "the first key is gone");
    }

    @Test
    void itIsKnownWithoutThePlugin() {
        assertEquals(
                List.of(
                        new SealedColumn("plugin_care_room", "remark", "advice"),
                        new SealedColumn("plugin_care_room", "remark", "words")),
                portal.portal().installation().store().sealed());
    }
}
