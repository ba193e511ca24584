package nl.schoolplein.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that has a page is told so, as long as the page is still that and the visitor may still see it. */
class UnchangedPageTest {
    private static final String DESKTOP = "/de-linde/";

    @TempDir
    static Path plugins;

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        try (Stream<Path> good = Files.list(Shared.PLUGINS)) {
            for (Path jar : good.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        extra("Knikkers");
        portal = TestPortal.with(plugins);
    }

    @AfterAll
    static void stop() throws IOException {
        portal.close();
    }

    /** A plugin of which only the button is seen. */
    private static void extra(String title) throws IOException {
        String texts = "module.title = " + title + "\nmodule.explanation = x\ntile.title = x";
        new PluginJar("extra")
                .plugin("public void register(Registrar module) { module.button(\"book\", 90); }")
                .resource("extra/messages.properties", texts)
                .resource("extra/messages_en.properties", texts)
                .write(plugins.resolve("extra.jar"));
    }

    @Test
    void isNotSentAgain() {
        for (String path : List.of(DESKTOP, "/de-linde/bookcase/", "/de-linde/admin/modules", "/me")) {
            Visitor admin = portal.as("beheer");
            String tag = tag(admin, path);
            assertUnchanged(admin, path, tag);
            assertUnchanged(admin, path, "\"another\", W/" + tag);
            Visitor compressing = admin.with("Accept-Encoding", "gzip");
            assertUnchanged(compressing, path, tag(compressing, path));
            Answer other = admin.with("If-None-Match", "\"another\"").get(path);
            assertEquals(200, other.status(), path);
            assertEquals(tag, other.header("ETag"), path);
        }
    }

    @Test
    void isStillForNobodyElse() {
        String tag = tag(portal.as("ouder"), DESKTOP);
        assertUnchanged(portal.as("ouder"), DESKTOP, tag);
        assertEquals(303, asked(portal.anonymous(), DESKTOP, tag).status());
        assertEquals(401, asked(portal.anonymous().json(), DESKTOP, tag).status());
        assertEquals(404, asked(portal.as("beheer-kompas"), DESKTOP, tag).status());
        assertEquals(200, asked(portal.as("leerkracht"), DESKTOP, tag).status());
        assertEquals(200, asked(portal.as("ouder").json(), DESKTOP, tag).status(), "a program's is not the page");
        Visitor leaves = loggedIn("ouder");
        assertUnchanged(leaves, DESKTOP, tag);
        leaves.form("/logout");
        assertEquals(303, asked(leaves, DESKTOP, tag).status());
    }

    @Test
    void aSwitchIsSeenAtOnce() {
        Visitor parent = portal.as("ouder");
        String on = tag(parent, DESKTOP);
        assertUnchanged(parent, DESKTOP, on);
        Shared.set(portal, "bookcase", "off");
        Answer without = assertChanged(parent, DESKTOP, on);
        assertFalse(without.text().contains("/de-linde/bookcase/"));
        assertUnchanged(parent, DESKTOP, without.header("ETag"));
        Shared.set(portal, "bookcase", "pilot", "Groep 6");
        assertChanged(parent, DESKTOP, without.header("ETag"));
        Shared.set(portal, "bookcase", "on");
        assertUnchanged(parent, DESKTOP, on);
    }

    @Test
    void aPlannedSwitchComesAtItsTime() {
        Visitor parent = portal.as("ouder2");
        OffsetDateTime from = OffsetDateTime.now(portal.clock()).plusMinutes(20);
        portal.as("beheer")
                .json()
                .put("/de-linde/admin/modules/extra", "{\"state\":\"off\",\"from\":\"" + from + "\"}");
        Answer before = parent.get(DESKTOP);
        assertTrue(before.text().contains("/de-linde/extra/"));
        portal.clock().forward(Duration.ofMinutes(20).plusSeconds(1));
        Answer after = assertChanged(parent, DESKTOP, before.header("ETag"));
        assertFalse(after.text().contains("/de-linde/extra/"));
        Shared.set(portal, "extra", "on");
    }

    @Test
    void whatAModuleWritesIsSeenAtOnceAndSaysYesterdayTheNextDay() {
        Visitor parent = portal.as("ouder");
        String before = tag(parent, DESKTOP);
        String folder = Shared.folder(portal, "beheer", "de-linde", "Brieven");
        byte[] text = "Beste ouders".getBytes(StandardCharsets.UTF_8);
        portal.as("beheer")
                .json()
                .upload(
                        "/de-linde/bookcase/folders/" + folder + "/documents",
                        Map.of("audience", "school", "title", "Versgeschreven"),
                        "files",
                        "brief.txt",
                        text);
        Answer after = assertChanged(parent, DESKTOP, before);
        assertEquals("", ofYesterday(after));
        assertTrue(after.text().contains("Versgeschreven"));
        aDayPasses();
        Answer nextDay = assertChanged(parent, DESKTOP, after.header("ETag"));
        assertNotEquals("", ofYesterday(nextDay), nextDay.text());
    }

    private static String ofYesterday(Answer desktop) {
        return Pattern.compile("Versgeschreven</a>\\s*<small>[^<]*gisteren")
                .matcher(desktop.text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
    }

    /** In steps, in which everybody does something: a session that nobody uses ends after half a day. */
    private static void aDayPasses() {
        for (int step = 0; step < 3; step++) {
            portal.clock().forward(Duration.ofHours(8));
            for (String login : List.of("ouder", "ouder2", "beheer", "leerkracht", "beheer-kompas")) {
                portal.as(login).get("/me");
            }
        }
    }

    @Test
    void aSettingIsSeenAtOnce() {
        Visitor parent = portal.as("ouder");
        String before = tag(parent, DESKTOP);
        assertTrue(newForDays(1).header("Location").endsWith("/settings"));
        String shorter = assertChanged(parent, DESKTOP, before).header("ETag");
        newForDays(14);
        assertChanged(parent, DESKTOP, shorter);
    }

    @Test
    void aConfirmationIsShownOnce() {
        Visitor admin = loggedIn("beheer");
        String before = tag(admin, DESKTOP);
        admin.form("/de-linde/admin/modules/bookcase/settings", "new-for-days=14");
        Answer saying = asked(admin, DESKTOP, before);
        assertEquals(200, saying.status());
        assertTrue(saying.text().contains("class=\"saved\""));
        assertEquals("", saying.header("ETag"));
        assertUnchanged(admin, DESKTOP, before);
    }

    @Test
    void whatSomebodyChoosesIsSeenAtOnce() {
        Visitor parent = loggedIn("ouder2");
        String dutch = tag(parent, DESKTOP);
        parent.form("/me/preferences", "language=en", "next=/de-linde/");
        String english = assertChanged(parent, DESKTOP, dutch).header("ETag");
        parent.form("/me/preferences", "theme=dark", "next=/de-linde/");
        assertChanged(parent, DESKTOP, english);
        parent.form("/me/preferences", "language=nl", "theme=auto", "next=/de-linde/");
        assertUnchanged(parent, DESKTOP, dutch);

        Visitor both = loggedIn("dubbel");
        String asStaff = tag(both, "/het-kompas/");
        both.form("/me/capacity", "capacity=GUARDIAN", "next=/het-kompas/");
        assertChanged(both, "/het-kompas/", asStaff);
    }

    @Test
    void eachChildHasItsOwn() {
        Visitor parent = portal.as("ouder");
        Answer all = parent.get(DESKTOP);
        String child = DESKTOP + all.text().replaceFirst("(?s).*?href=\"/de-linde/(\\?child=[^\"]+)\".*", "$1");
        String chosen = assertChanged(parent, child, all.header("ETag")).header("ETag");
        assertUnchanged(parent, child, chosen);
        assertUnchanged(parent, child + "&more=1", chosen);
        assertChanged(parent, DESKTOP, chosen);
    }

    @Test
    void anotherVersionOfAPluginIsSeenAtOnce() throws Exception {
        Visitor parent = portal.as("ouder2");
        String before = tag(parent, DESKTOP);
        portal.restart();
        assertUnchanged(parent, DESKTOP, before);
        extra("Bikkels");
        portal.restart();
        assertTrue(assertChanged(parent, DESKTOP, before).text().contains("Bikkels"));
    }

    private static Visitor loggedIn(String login) {
        Visitor visitor = portal.anonymous();
        visitor.json().post("/login", "{\"username\":\"" + login + "\",\"password\":\"schoolplein-demo\"}");
        return visitor;
    }

    private static Answer newForDays(int days) {
        return loggedIn("beheer").form("/de-linde/admin/modules/bookcase/settings", "new-for-days=" + days);
    }

    private static String tag(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertEquals(200, answer.status(), answer.toString());
        assertTrue(answer.header("ETag").startsWith("\""), path);
        return answer.header("ETag");
    }

    private static Answer asked(Visitor visitor, String path, String tag) {
        return visitor.with("If-None-Match", tag).get(path);
    }

    /** Asked twice: the first one may have been rendered to know, the second one was known. */
    private static void assertUnchanged(Visitor visitor, String path, String tag) {
        for (int time = 0; time < 2; time++) {
            Answer answer = asked(visitor, path, tag);
            assertEquals(304, answer.status(), answer.toString());
            assertEquals("", answer.text());
            assertTrue(tag.contains(answer.header("ETag")), answer.header("ETag"));
            assertEquals("private, no-cache", answer.header("Cache-Control"));
            assertTrue(answer.header("Vary").contains("Accept"));
        }
    }

    private static Answer assertChanged(Visitor visitor, String path, String tag) {
        Answer answer = asked(visitor, path, tag);
        assertEquals(200, answer.status(), answer.toString());
        assertNotEquals(tag, answer.header("ETag"));
        assertNotEquals("", answer.header("ETag"));
        assertUnchanged(visitor, path, answer.header("ETag"));
        return answer;
    }
}
