package nl.schoolplein.bookcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.schoolplein.testkit.Answer;
import org.junit.jupiter.api.Test;

/** Whoever is asked to agree with a document hears of it in the bell, until they have, or nobody asks any more. */
class ToldIT extends Worksheets {
    private boolean told(String login, String title) {
        return portal.as(login).at("de-linde").notices().contains("Lees en ga akkoord: “" + title + "”");
    }

    private String asking(String title, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("title", title, "ask", "true"));
        fields.putAll(more);
        return put(fields, "afspraak.txt", "Afgesproken.");
    }

    @Test
    void whoIsAskedIsToldUntilTheyAgreed() {
        String document = asking("Afspraak", Map.of());
        assertTrue(told("ouder", "Afspraak") && told("ouder2", "Afspraak"));
        assertFalse(told("leerkracht", "Afspraak"));
        put(Map.of("title", "Zonder vraag"), "z.txt", "Zomaar.");
        assertFalse(told("ouder", "Zonder vraag"));

        assertEquals(
                200, other.post(page(document) + "/agree", "{\"number\":1}").status());
        assertFalse(told("ouder2", "Afspraak"), "has agreed");
        assertTrue(told("ouder", "Afspraak"), "answers for themselves");

        renew(document, Map.of());
        assertFalse(told("ouder2", "Afspraak"), "a new version that asks nobody again");
        renew(document, Map.of("askAgain", "true"));
        assertTrue(told("ouder2", "Afspraak"));
        assertEquals(
                1,
                portal.as("ouder").at("de-linde").notices().stream()
                        .filter(text -> text.contains("“Afspraak”"))
                        .count(),
                "the newest in the place of the older one");

        teacher.post(page(document) + "/remove", "");
        assertFalse(told("ouder", "Afspraak") || told("ouder2", "Afspraak"), "it is gone");
    }

    private void renew(String document, Map<String, String> more) {
        Answer renewed = teacher.upload(page(document) + "/versions", more, "file", "nieuw.txt", new byte[] {65});
        assertEquals(200, renewed.status(), renewed.toString());
    }

    @Test
    void whatIsChangedIsToldAnewAndWhatNobodyAsksAnyMoreIsTakenBack() {
        String document = asking("Luizen", Map.of());
        change(document, "Luizen en neten", true);
        assertFalse(told("ouder", "Luizen"));
        assertTrue(told("ouder", "Luizen en neten"));
        change(document, "Luizen en neten", false);
        assertFalse(told("ouder", "Luizen en neten"));
    }

    private void change(String document, String title, boolean ask) {
        JsonNode now = teacher.get(page(document) + "/change").json();
        Answer changed = portal.as("leerkracht")
                .form(
                        page(document) + "/change",
                        "title=" + title,
                        "folder=" + worksheets,
                        "audience=" + group3,
                        "ask=" + ask,
                        "version=" + now.get("version").asText());
        assertEquals(303, changed.status(), changed.toString());
    }

    @Test
    void whatIsForLaterIsToldThen() {
        asking("Straks", Map.of("from", in(Duration.ofHours(2)), "until", in(Duration.ofHours(4))));
        assertFalse(told("ouder", "Straks"));
        portal.forward(Duration.ofHours(3));
        assertTrue(told("ouder", "Straks"));
        portal.forward(Duration.ofHours(2));
        assertFalse(told("ouder", "Straks"), "and not when its time is over");
    }
}
