package nl.schoolplein.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.mail.MailState;
import nl.schoolplein.portal.mail.Postman;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each mail once, whatever the mail server does. */
class OutboxTest {
    private static GreenMail green;
    private static MoodyServer moody;
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        green.start();
        moody = new MoodyServer();
        portal = TestPortal.with(Post.PLUGINS, Post.server(green.getSmtp().getPort()));
    }

    @BeforeEach
    void empty() throws Exception {
        green.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() throws Exception {
        moody.close();
        portal.close();
        green.stop();
    }

    @Test
    void aMailIsSentOnceAndForgotten() throws Exception {
        UUID id = Post.add(portal, Post.mail("fatima@example.org").from(Post.school(portal)));
        Post.waitFor(portal, id, MailState.SENT);

        assertEquals(1, green.getReceivedMessages().length);
        MimeMessage mail = green.getReceivedMessages()[0];
        assertEquals("<" + id + "@schoolplein.example>", mail.getMessageID());
        assertEquals("De Linde <portal@schoolplein.example>", mail.getFrom()[0].toString());
        assertEquals("karin@delinde.example", mail.getReplyTo()[0].toString());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", ""));
        assertEquals("Maak je account voor Ömer", mail.getSubject());
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        String text = (String) parts.getBodyPart(0).getContent();
        assertTrue(text.contains("Beste Fatima Çelik,"), text);
        assertTrue(text.contains("Account maken:") && text.contains("http://localhost/token#token=ABCD"), text);
        String html = (String) parts.getBodyPart(1).getContent();
        assertTrue(html.contains("href=\"http://localhost/token#token=ABCD\""), html);
        assertTrue(Post.kept(portal, id).mail().isEmpty(), "its text is gone");
        Post.forward(portal, Postman.KEPT.plusDays(2));
        Post.waitUntil(() -> portal.portal().installation().outbox().find(id).isEmpty(), () -> Post.kept(portal, id));
        assertEquals(1, green.getReceivedMessages().length);
    }

    @Test
    void whatWasRolledBackWasNeverWritten() throws Exception {
        Installation kept = portal.portal().installation();
        assertThrows(IllegalStateException.class, () -> kept.global().write(session -> {
            kept.outbox().add(session, Post.mail("nobody@example.org"));
            session.flush();
            throw new IllegalStateException("and then it failed");
        }));
        UUID later = kept.rows()
                .write(Post.school(portal), session -> kept.outbox().add(session, Post.mail("other@example.org")));
        Post.waitFor(portal, later, MailState.SENT);
        assertEquals(1, green.getReceivedMessages().length);
        assertEquals(
                "other@example.org",
                GreenMailUtil.getAddressList(green.getReceivedMessages()[0].getAllRecipients())
                        .replaceAll(".*<|>.*", ""));
    }

    @Test
    void aServerThatIsDownGetsItWhenItIsBack() throws Exception {
        int port = green.getSmtp().getPort();
        green.stop();
        UUID id = Post.add(portal, Post.mail("down@example.org"));
        Post.waitUntil(() -> Post.tries(portal, id) == 1, () -> Post.kept(portal, id));
        assertEquals(MailState.WAITING, Post.state(portal, id));
        Post.forward(portal, Duration.ofMinutes(2));
        Post.waitUntil(() -> Post.tries(portal, id) == 2, () -> Post.kept(portal, id));

        green = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        green.start();
        Post.forward(portal, Duration.ofMinutes(6));
        Post.waitFor(portal, id, MailState.SENT);
        assertEquals(1, green.getReceivedMessages().length);
    }

    @Test
    void whatCameTooLateIsNotSent() throws Exception {
        int port = green.getSmtp().getPort();
        green.stop();
        UUID id = Post.add(
                portal,
                Post.mail("late@example.org").until(portal.clock().instant().plusSeconds(30)));
        Post.waitUntil(() -> Post.tries(portal, id) == 1, () -> Post.kept(portal, id));
        green = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        green.start();
        Post.forward(portal, Duration.ofMinutes(2));
        Post.waitFor(portal, id, MailState.GIVEN_UP);
        assertEquals(0, green.getReceivedMessages().length);
    }

    @Test
    void aMoodyServer() throws Exception {
        try {
            portal.stop();
            portal.mailsTo(Post.server(moody.port()));
            portal.startAgain();
            refusesAnAddress();
            isNotReached();
            refusesAMail();
            isBusy();
            isSilentBeforeTheEnd();
            isSilentAfterTheEnd();
            isWaitedForWhileThePortalEnds();
        } finally {
            portal.stop();
            portal.mailsTo(Post.server(green.getSmtp().getPort()));
            portal.startAgain();
        }
    }

    /** It bounces at once: noted at the address, shown to the school, and sent again when somebody wants it. */
    private static void refusesAnAddress() throws Exception {
        moody.answers("RCPT", "550 5.1.1 no such user here");
        UUID id = Post.add(portal, Post.mail("Weg@example.org").from(Post.school(portal)));
        Post.waitFor(portal, id, MailState.FAILED);
        assertEquals(
                Set.of("weg@example.org"),
                portal.portal().installation().outbox().bounced(Set.of("weg@example.org", "karin@example.org")));
        Answer shown = portal.as("beheer").get("/de-linde/admin/mail");
        assertTrue(
                shown.text().contains("no such user here") && shown.text().contains("Maak je account voor Ömer"),
                shown + "");
        Answer operator = portal.as("platform").get("/operator/mail");
        assertTrue(operator.text().contains("no such user here"), operator + "");
        assertFalse(operator.text().contains("Ömer"), "a subject may name a child");
        assertFalse(
                portal.as("beheer-kompas").get("/het-kompas/admin/mail").text().contains("no such user here"));
        String again = "/het-kompas/admin/mail/" + id + "/again";
        assertEquals(409, portal.as("beheer-kompas").json().post(again, "{}").status(), "it is another school's");

        moody.answers("RCPT", "250 there is");
        String ours = "/de-linde/admin/mail/" + id;
        assertEquals(200, portal.as("beheer").json().post(ours + "/again", "{}").status());
        Post.waitFor(portal, id, MailState.SENT);
        assertEquals(Set.of(), portal.portal().installation().outbox().bounced(Set.of("weg@example.org")));
        assertEquals(
                409, portal.as("beheer").json().post(ours + "/give-up", "{}").status());
    }

    /** The school sees among its families who is not reached, and what to do; until a mail arrives again. */
    private static void isNotReached() throws Exception {
        String missing = "/de-linde/admin/joining/missing";
        String address = portal.as("beheer")
                .json()
                .get(missing)
                .json()
                .at("/families/0/guardians/0/email")
                .asText();
        moody.answers("RCPT", "550 5.1.1 no such user here");
        UUID id = Post.add(portal, Post.mail(address).from(Post.school(portal)));
        Post.waitFor(portal, id, MailState.FAILED);
        assertTrue(unreached(missing) > 0); // parents may share an address
        String page = portal.as("beheer").get(missing).text();
        assertTrue(page.contains("komt niet aan op " + address) && page.contains("Verbeter het adres"), page);
        moody.answers("RCPT", "250 there is");
        UUID later = Post.add(portal, Post.mail(address).from(Post.school(portal)));
        Post.waitFor(portal, later, MailState.SENT);
        assertEquals(0, unreached(missing));
    }

    private static int unreached(String page) {
        return portal.as("beheer").json().get(page).json().get("unreached").asInt();
    }

    private static void refusesAMail() throws Exception {
        moody.answers(".", "554 5.7.1 we do not like it");
        UUID id = Post.add(portal, Post.mail("spam@example.org"));
        Post.waitFor(portal, id, MailState.FAILED);
        assertEquals(Set.of(), portal.portal().installation().outbox().bounced(Set.of("spam@example.org")));
        assertEquals(
                200,
                portal.as("platform")
                        .json()
                        .post("/operator/mail/" + id + "/give-up", "{}")
                        .status());
        assertEquals(MailState.GIVEN_UP, Post.state(portal, id));
        assertTrue(Post.kept(portal, id).mail().isEmpty(), "its text is gone");
    }

    private static void isBusy() throws Exception {
        moody.answers(".", "451 4.3.0 come back later");
        UUID id = Post.add(portal, Post.mail("busy@example.org"));
        Post.waitUntil(() -> Post.tries(portal, id) == 1, () -> Post.kept(portal, id));
        moody.answers(".", "250 now");
        Post.forward(portal, Duration.ofMinutes(2));
        Post.waitFor(portal, id, MailState.SENT);
    }

    private static void isSilentBeforeTheEnd() throws Exception {
        moody.isSilentAt("DATA");
        int before = moody.taken().size();
        UUID id = Post.add(portal, Post.mail("slow@example.org"));
        Post.waitUntil(() -> Post.tries(portal, id) == 1, () -> Post.kept(portal, id));
        assertEquals(MailState.WAITING, Post.state(portal, id), "it cannot have been sent");
        moody.answers("DATA", "354 go on");
        Post.forward(portal, Duration.ofMinutes(2));
        Post.waitFor(portal, id, MailState.SENT);
        assertEquals(before + 1, moody.taken().size());
    }

    /** Nobody knows whether it was taken: it is not sent a second time unless somebody says so, and then as the same mail. */
    private static void isSilentAfterTheEnd() throws Exception {
        moody.isSilentAt(".");
        int before = moody.taken().size();
        UUID id = Post.add(portal, Post.mail("unsure@example.org"));
        Post.waitFor(portal, id, MailState.UNSURE);
        moody.answers(".", "250 taken");
        Post.forward(portal, Duration.ofDays(2));
        UUID other = Post.add(portal, Post.mail("other@example.org"));
        Post.waitFor(portal, other, MailState.SENT);
        assertEquals(before + 2, moody.taken().size(), "the other one and the first, once");
        assertEquals(
                200,
                portal.as("platform")
                        .json()
                        .post("/operator/mail/" + id + "/again", "{}")
                        .status());
        Post.waitFor(portal, id, MailState.SENT);
        var ids = Post.ids(moody.taken().subList(before, before + 3));
        assertEquals(ids.get(0), ids.get(2), "whoever gets it twice can see that it is one");
    }

    /** A portal that ends while the server decides leaves what a killed one leaves: the mail in the state of sending. */
    private static void isWaitedForWhileThePortalEnds() throws Exception {
        moody.isSilentAt(".");
        int before = moody.taken().size();
        portal.stop();
        portal.mailsTo(patient());
        portal.startAgain();
        UUID id = Post.add(portal, Post.mail("killed@example.org"));
        Post.waitUntil(() -> moody.taken().size() == before + 1, moody::taken);
        portal.stop();
        portal.startAgain();
        assertEquals(MailState.SENDING, Post.state(portal, id));
        Post.forward(portal, Duration.ofMinutes(2));
        Post.waitFor(portal, id, MailState.UNSURE);
        assertEquals(before + 1, moody.taken().size());
    }

    private static MailServer patient() {
        var usual = Post.server(moody.port());
        return new MailServer(
                usual.host(), usual.port(), usual.security(), usual.login(), usual.from(), Duration.ofMinutes(5));
    }
}
