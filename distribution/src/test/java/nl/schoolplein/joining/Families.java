package nl.schoolplein.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** The families of De Linde, as its administrator sees them, and what people do with a token. */
final class Families {
    static final String JOINING = "/de-linde/admin/joining";
    static final String PEOPLE = "/de-linde/admin/people";
    static final String PASSWORD = "zeven-gele-fietsen";
    static final Path PLUGINS = Modules.BOOKCASE;
    private static final Pattern TOKEN = Pattern.compile("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");

    private static @Nullable Families shared;

    private final TestPortal portal;

    private Families(TestPortal portal) {
        this.portal = portal;
    }

    /** Those of the one portal of these tests. */
    static synchronized Families shared() throws Exception {
        if (shared == null) {
            TestPortal started = TestPortal.with(PLUGINS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            shared = new Families(started);
        }
        return shared;
    }

    private static void close(TestPortal portal) {
        try {
            portal.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    TestPortal portal() {
        return portal;
    }

    /** A pupil of whom nobody has joined, with this many guardians. */
    JsonNode missing(int guardians) {
        return missing(family -> family.get("guardians").size() == guardians);
    }

    JsonNode missing(Predicate<JsonNode> which) {
        JsonNode families = admin().get(JOINING + "/missing").json().get("families");
        return StreamSupport.stream(families.spliterator(), false)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    String group(String name) {
        JsonNode groups = admin().get(JOINING).json().get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> group.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    Visitor admin() {
        return portal.as("beheer").json();
    }

    /** The names of the guardians of a family who have joined by now. */
    List<String> joined(JsonNode family) {
        JsonNode group = admin().get(JOINING + "/groups/" + family.get("group").asText())
                .json()
                .get("families");
        return StreamSupport.stream(group.spliterator(), false)
                .filter(one -> one.get("pupil").equals(family.get("pupil")))
                .flatMap(one -> StreamSupport.stream(one.get("guardians").spliterator(), false))
                .filter(guardian -> guardian.get("joined").asBoolean())
                .map(guardian -> guardian.get("name").asText())
                .sorted()
                .toList();
    }

    /** A family as the page of its group shows it. */
    JsonNode shown(String group, Predicate<JsonNode> which) {
        JsonNode page = admin().get(JOINING + "/groups/" + group).json().get("families");
        return StreamSupport.stream(page.spliterator(), false)
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such family in " + page));
    }

    /** A new pupil of a group, with a guardian; the ids of both. */
    List<String> added(String group, String firstName, String lastName, String guardian, String email) {
        String pupil = sent(PEOPLE + "/pupils", "firstName=" + firstName, "lastName=" + lastName, "group=" + group);
        sent(pupil + "/guardians", "name=" + guardian, "email=" + email);
        String id = pupil.substring(pupil.lastIndexOf('/') + 1);
        JsonNode family = shown(group, one -> one.get("pupil").asText().equals(id));
        return List.of(id, family.at("/guardians/0/id").asText());
    }

    /** Sends a form as the administrator; says where it leads. */
    String sent(String path, String... fields) {
        Answer answer = portal.as("beheer").form(path, fields);
        assertEquals(303, answer.status(), answer.toString());
        return answer.header("Location");
    }

    /** The mails to an address, the newest first, as the mailbox of the demo shows them. */
    List<JsonNode> mails(String address) {
        JsonNode mails = portal.anonymous().json().get("/mailbox").json().get("mails");
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.get("to").asText().equalsIgnoreCase(address))
                .toList();
    }

    /** The token on the letter that is made now for a pupil. */
    String letter(JsonNode family) throws IOException {
        return tokens(letters("/pupils/" + family.get("pupil").asText() + "/letter"))
                .get(0);
    }

    /** The text of the letters that are made. */
    String letters(String path, String... fields) throws IOException {
        Answer answer =
                portal.as("beheer").form(JOINING + path, fields.length == 0 ? new String[] {"language=nl"} : fields);
        assertEquals(200, answer.status(), answer.toString());
        assertEquals("application/pdf", answer.type());
        try (PDDocument pdf = Loader.loadPDF(answer.response().body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    Answer open(String token) {
        return portal.anonymous().json().post("/token", "{\"token\":\"" + token + "\"}");
    }

    Answer join(String token, String name, String email) {
        return join(token, Map.of("name", name, "email", email, "password", PASSWORD));
    }

    Answer join(String token, Map<String, String> fields) {
        StringBuilder json = new StringBuilder("{\"token\":\"" + token + "\"");
        fields.forEach((key, value) ->
                json.append(",\"").append(key).append("\":\"").append(value).append('"'));
        return portal.anonymous().json().post("/token/join", json.append('}').toString());
    }

    static Answer login(Visitor visitor, String username, String password) {
        return visitor.json().post("/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    /** Somebody who logs in with what was made. */
    Visitor loggedIn(Answer joined) {
        assertEquals(200, joined.status(), joined.toString());
        Visitor visitor = portal.anonymous();
        Answer login = login(visitor, joined.json().get("username").asText(), PASSWORD);
        assertEquals(200, login.status(), login.toString());
        return visitor;
    }

    /** Where the button of the newest mail to an address leads. */
    String token(String address) {
        return mails(address).stream()
                .findFirst()
                .map(mail -> mail.get("button").asText().replaceAll(".*#token=", ""))
                .orElseThrow(() -> new AssertionError("no mail to " + address));
    }
}
