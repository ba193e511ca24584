package nl.schoolplein.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a school hears of who joins: who has an account and never comes, and who waits for its approval. */
class OverviewTest {
    private static final String ADMINISTRATOR = "beheer@schoolplein.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestPortal portal;
    private static Families families;

    @BeforeAll
    static void start() throws Exception {
        families = Families.shared();
        portal = families.portal();
    }

    @Test
    void whoNeverLoggedInIsSeenWithWhatToDo() {
        JsonNode before = group();
        String page = Families.JOINING + "/groups/" + before.get("id").asText();
        String shown = portal.as("beheer").get(page).text();
        assertTrue(shown.contains("nooit ingelogd") && shown.contains("/de-linde/admin/logins?q="), shown);
        assertEquals(
                200,
                Families.login(portal.anonymous(), "nieuw", "schoolplein-demo").status());
        assertFalse(portal.as("beheer").get(page).text().contains("nooit ingelogd"), "now they did");
    }

    /** The group of the parent of the demo who has an account, and was never there. */
    private static JsonNode group() {
        JsonNode groups = families.admin().get(Families.JOINING).json().get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> group.get("idle").asInt() == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is idle in " + groups));
    }

    @Test
    void administratorsAreToldOnceADayWhoApplied() throws Exception {
        decideAll();
        portal.forward(Duration.ofDays(2)); // whatever was told before is long ago
        int before = families.mails(ADMINISTRATOR).size();
        apply("een");
        apply("twee");
        assertTrue(desktop().contains("2 ouders wachten"), "at once on the desktop: " + desktop());
        assertFalse(portal.as("leerkracht").get("/de-linde/").text().contains("ouders wachten"));
        forward(Duration.ofMinutes(31));
        waitForMails(before + 1);
        assertTrue(
                families.mails(ADMINISTRATOR)
                        .get(0)
                        .get("paragraphs")
                        .toString()
                        .contains("goedkeuring: 2."),
                "one mail about both: " + families.mails(ADMINISTRATOR).get(0));

        apply("drie");
        forward(Duration.ofHours(5));
        assertEquals(before + 1, families.mails(ADMINISTRATOR).size(), "not twice on one day");
        forward(Duration.ofHours(20));
        waitForMails(before + 2);
        decideAll();
        assertFalse(desktop().contains("ouders wachten"), desktop());
    }

    private static void apply(String who) throws Exception {
        String group = families.group("Groep 7");
        String token =
                Families.tokens(families.letters("/groups/" + group + "/token")).get(0);
        Answer applied = portal.anonymous()
                .form(
                        "/token/apply",
                        "token=" + token,
                        "name=Ouder " + who,
                        "email=" + who + "@example.org",
                        "child=Iemand");
        assertEquals(303, applied.status(), applied.toString());
    }

    private static void decideAll() {
        JsonNode waiting =
                families.admin().get(Families.JOINING + "/applications").json().get("waiting");
        for (JsonNode one : waiting) {
            String path = Families.JOINING + "/applications/" + one.get("id").asText() + "/refuse";
            assertEquals(200, families.admin().post(path, "{}").status());
        }
    }

    private static String desktop() {
        return portal.as("beheer").get("/de-linde/").text();
    }

    private static void forward(Duration time) {
        portal.forward(time);
        portal.portal().installation().jobs().look();
    }

    private static void waitForMails(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> mails = families.mails(ADMINISTRATOR);
        while (mails.size() != count) {
            if (System.nanoTime() > end) {
                throw new AssertionError(count + " mails expected, there are " + mails);
            }
            TimeUnit.MILLISECONDS.sleep(50);
            mails = families.mails(ADMINISTRATOR);
        }
    }
}
