package nl.schoolplein.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.schoolplein.data.Installed;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.mail.MailState;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who waits for a mail, and a portal that is killed (SIGKILL) while its mails are on the way. */
class LateMailTest {
    private static final int INVITATIONS = 500;
    private static final int THREADS = 3;

    private static MoodyServer moody;
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        moody = new MoodyServer();
        portal = TestPortal.with(Post.PLUGINS, patient());
    }

    @AfterAll
    static void stop() throws Exception {
        moody.close();
        portal.close();
    }

    /** It waits for an answer longer than any test does. */
    private static MailServer patient() {
        var usual = Post.server(moody.port());
        return new MailServer(
                usual.host(), usual.port(), usual.security(), usual.login(), usual.from(), Duration.ofMinutes(5));
    }

    @Test
    void whoLostThePasswordDoesNotWaitBehindInvitations() throws Exception {
        moody.isSilentAt("GREETING");
        int lines = moody.lines();
        int before = moody.taken().size();
        Installation kept = portal.portal().installation();
        kept.global().write(session -> IntStream.range(0, INVITATIONS)
                .mapToObj(number -> kept.outbox().add(session, Post.mail("ouder" + number + "@example.org")))
                .toList());
        Post.waitUntil(() -> moody.lines() == lines + THREADS, moody::lines);
        Answer asked = portal.anonymous().form("/login/lost-password", "who=ouder");
        assertEquals(303, asked.status(), asked.toString());
        moody.answers("GREETING", "220 here again");
        moody.hangUp();
        Post.waitUntil(() -> recipients(before).contains("ouder@schoolplein.example"), () -> recipients(before));
        int place = recipients(before).indexOf("ouder@schoolplein.example");
        assertTrue(place < 4 * THREADS, "it was number " + place + " of " + INVITATIONS);
        Post.waitUntil(
                () -> moody.taken().size() == before + INVITATIONS - THREADS + 1,
                moody.taken()::size); // those whose line broke are tried again in a minute
        Post.forward(portal, Duration.ofMinutes(2));
        Post.waitUntil(() -> moody.taken().size() == before + INVITATIONS + 1, moody.taken()::size);
    }

    /**
     * Whether the server took a mail whose end it had, only the server knows: such a mail is not sent again by itself, and
     * whoever sends it again sends the same Message-ID. All others come once.
     */
    @Test
    void aKilledPortalSendsEachMailOnceOrSaysThatItCannotKnow() throws Exception {
        int before = moody.taken().size();
        moody.isSilentAt(".");
        portal.stop();
        List<String> invited;
        try (Installed killed = Installed.serving(configuration())) {
            Visitor admin = administrator(killed);
            invited = inviteAGroup(admin);
            assertTrue(invited.size() > 2 * THREADS, invited.toString());
            Post.waitUntil(() -> moody.taken().size() == before + THREADS, moody::taken);
            killed.kill();
        }
        moody.answers(".", "250 taken");
        portal.startAgain();
        Post.forward(portal, Duration.ofMinutes(2));
        Post.waitUntil(() -> counts().equals(Map.of(MailState.UNSURE, (long) THREADS)), LateMailTest::counts);
        Post.waitUntil(() -> moody.taken().size() == before + invited.size(), moody.taken()::size);
        List<String> reached = recipients(before);
        assertEquals(invited, reached.stream().sorted().toList(), "everybody once");

        UUID unsure = portal.portal()
                .installation()
                .outbox()
                .stuck(Optional.of(Post.school(portal)), 1)
                .get(0)
                .line()
                .id();
        String again = "/de-linde/admin/mail/" + unsure + "/again";
        assertEquals(200, portal.as("beheer").json().post(again, "{}").status());
        Post.waitFor(portal, unsure, MailState.SENT);
        List<String> ids = Post.ids(moody.taken().subList(before, moody.taken().size()));
        assertEquals(invited.size() + 1, ids.size());
        assertEquals(invited.size(), Set.copyOf(ids).size(), "whoever gets it twice can see that it is one");
    }

    /** How many of the school's mails are in each state, but for those that arrived. */
    private static Map<MailState, Long> counts() {
        Map<MailState, Long> counts = portal.portal().installation().outbox().counts(Optional.of(Post.school(portal)));
        counts.remove(MailState.SENT);
        return counts;
    }

    private static List<String> inviteAGroup(Visitor admin) {
        JsonNode group = admin.get("/de-linde/admin/joining").json().at("/groups/0/id");
        String page = "/de-linde/admin/joining/groups/" + group.asText();
        JsonNode families = admin.get(page).json().get("families");
        List<String> addresses = StreamSupport.stream(families.spliterator(), false)
                .flatMap(family -> StreamSupport.stream(family.get("guardians").spliterator(), false))
                .filter(guardian -> !guardian.get("joined").asBoolean())
                .collect(Collectors.toMap(guardian -> guardian.get("id"), guardian -> guardian, (one, same) -> one))
                .values()
                .stream()
                .map(guardian -> guardian.get("email").asText())
                .sorted()
                .toList(); // parents may share an address
        Answer sent = admin.post(page + "/mails", "{}");
        assertEquals(addresses.size(), sent.json().get("count").asInt(), sent.toString());
        return addresses;
    }

    private static List<String> recipients(int from) {
        return moody.taken().stream()
                .skip(from)
                .flatMap(mail -> mail.lines().filter(line -> line.startsWith("To: ")))
                .map(line -> line.replaceAll(".*<|>.*|To: ", ""))
                .collect(Collectors.toList());
    }

    private static Path configuration() throws IOException {
        return Files.writeString(
                portal.configuration(),
                "\nschoolplein.port=0\nschoolplein.management-port=0\nschoolplein.secure-cookies=false"
                        + "\nschoolplein.mail-host=127.0.0.1\nschoolplein.mail-port=" + moody.port()
                        + "\nschoolplein.mail-security=none\nschoolplein.mail-timeout-seconds=300"
                        + "\nschoolplein.mail-from=portal@schoolplein.example\n",
                StandardOpenOption.APPEND);
    }

    private static Visitor administrator(Installed killed) {
        Visitor admin = new Visitor(killed::at).json();
        Answer answer = admin.post("/login", "{\"username\":\"beheer\",\"password\":\"schoolplein-demo\"}");
        assertEquals("/login/code", answer.json().get("step").asText(), answer.toString());
        assertEquals(200, admin.post("/login/code/later", "{}").status());
        return admin;
    }
}
