package nl.schoolplein.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Families;
import nl.schoolplein.testkit.Families.Who;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail says that there is something new: to those who want that, about a child of whom they are sent mail, and once. */
class NoticeMailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static GreenMail green;
    private static Town town;
    private static TestPortal portal;
    private static Families families;

    @BeforeAll
    static void start() throws Exception {
        green = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        green.start();
        town = Town.begin(new MailServer(
                "127.0.0.1",
                green.getSmtp().getPort(),
                MailServer.Security.NONE,
                Optional.empty(),
                "portal@schoolplein.example",
                Duration.ofSeconds(2)));
        portal = town.portal();
        families = Families.at(portal);
        Installation kept = portal.portal().installation();
        for (Who who :
                List.of(Who.MOTHER, Who.FATHER, Who.FOSTER_CARER, Who.TEACHER)) { // their accounts have addresses
            kept.accounts().reachedAt(account(who), who.email());
        }
    }

    private static UUID account(Who who) {
        return portal.portal().installation().global().read(session -> session.createSelectionQuery(
                        "select a.id from Account a where a.username = :name", UUID.class)
                .setParameter("name", "familie-" + who.name().toLowerCase(java.util.Locale.ROOT))
                .getSingleResult());
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
        green.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        green.purgeEmailFromAllMailboxes();
    }

    /** What is told to the guardians of the child who may see it, and is worth a mail. */
    private static ObjectNode about(String words) {
        return Town.news(words)
                .put("kind", "worth-a-mail")
                .put("pupil", families.child().toString())
                .put("may", "SEE");
    }

    private static void later() {
        portal.forward(Duration.ofMinutes(6));
        families.logInAgain();
        portal.portal().installation().jobs().look();
    }

    /** The texts of the mails about notices, by whom they are to, when as many are there. */
    private static Map<String, List<String>> mails(int expected) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, List<String>> mails = read();
        while (mails.values().stream().mapToInt(List::size).sum() < expected) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("only " + mails);
            }
            TimeUnit.MILLISECONDS.sleep(50);
            mails = read();
        }
        return mails;
    }

    private static Map<String, List<String>> read() throws Exception {
        Map<String, List<String>> mails = new TreeMap<>();
        for (MimeMessage mail : green.getReceivedMessages()) {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            mails.computeIfAbsent(
                            mail.getAllRecipients()[0].toString().replaceAll(".*<|>.*", ""), first -> new ArrayList<>())
                    .add(mail.getSubject() + "\n" + parts.getBodyPart(0).getContent());
        }
        return mails;
    }

    @Test
    void severalWithinSomeMinutesAreOneMail() throws Exception {
        town.tell(Town.LINDE, about("het eerste"));
        portal.forward(Duration.ofMinutes(3));
        town.tell(Town.LINDE, about("het tweede"));
        later();
        Map<String, List<String>> mails = mails(2);
        assertEquals(
                List.of(Who.FATHER.email(), Who.MOTHER.email()), List.copyOf(mails.keySet()), "not the foster carer");
        String mail = mails.getOrDefault(Who.MOTHER.email(), List.of("")).get(0);
        assertTrue(mail.startsWith("Nieuw van De Linde: Omroeper\n"), mail);
        assertTrue(mail.contains("Omroeper · Post: het eerste") && mail.contains("Omroeper · Post: het tweede"), mail);
        assertTrue(mail.contains("/notices"), mail);
        assertFalse(mail.contains("Proefkind"), "nobody's name: " + mail);
        later();
        noMoreThan(2);
    }

    /** Something else that is mailed afterwards is there, and nothing before it. */
    private static void noMoreThan(int before) throws Exception {
        Installation kept = portal.portal().installation();
        kept.global().write(session -> kept.outbox()
                .add(
                        session,
                        nl.schoolplein.portal.mail.Mail.to(
                                "last@example.org", "Last", java.util.Locale.ENGLISH, "invitation")));
        Map<String, List<String>> mails = mails(before + 1);
        assertEquals(before + 1, mails.values().stream().mapToInt(List::size).sum(), mails.toString());
        assertTrue(mails.containsKey("last@example.org"), mails.toString());
    }

    @Test
    void whatWasReadOrIsNotWantedOrIsClosedByThenIsNotMailed() throws Exception {
        town.tell(Town.LINDE, about("iets"));
        families.as(Who.FATHER).form("/de-linde/notices/read", "seen=4102444800000");
        Answer chosen = families.as(Who.MOTHER).form("/me/notices/de-linde/herald", "wish=BELL");
        assertEquals(303, chosen.status(), chosen.toString());
        later();
        noMoreThan(0);

        families.as(Who.MOTHER).form("/me/notices/de-linde/herald", "wish=MAIL");
        green.purgeEmailFromAllMailboxes();
        town.tell(Town.LINDE, about("nog iets"));
        town.herald(Town.LINDE, "off");
        later();
        noMoreThan(0);
        town.herald(Town.LINDE, "on");
        later();
        noMoreThan(1);
    }

    @Test
    void staffAreMailedToo() throws Exception {
        town.tell(
                Town.LINDE,
                Town.news("voor juf")
                        .put("kind", "worth-a-mail")
                        .put("person", families.id(Who.TEACHER).toString())
                        .put("pupil", families.child().toString()));
        later();
        assertEquals(List.of(Who.TEACHER.email()), List.copyOf(mails(1).keySet()));
    }
}
