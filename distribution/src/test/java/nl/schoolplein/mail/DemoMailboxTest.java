package nl.schoolplein.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo sends no mail; it shows them. */
class DemoMailboxTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(Post.PLUGINS);
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @Test
    void everybodyReadsTheMailsOfTheDemo() {
        UUID id = Post.add(portal, Post.mail("<b>@example.org").with("child", "<i>Ömer</i>"));
        Answer login = portal.anonymous().get("/login");
        assertTrue(login.text().contains("href=\"/mailbox\""), login + "");
        Answer list = portal.anonymous().get("/mailbox");
        assertTrue(list.text().contains("/mailbox/" + id), list + "");
        Answer mail = portal.anonymous().get("/mailbox/" + id);
        assertTrue(mail.text().contains("&lt;i") && !mail.text().contains("<i>"), mail + "");
        assertTrue(mail.text().contains("href=\"http://localhost/token#token=ABCD\""), mail + "");
        Answer sent = portal.anonymous().get("/mailbox/" + id + "/as-sent");
        assertTrue(sent.header("Content-Security-Policy").contains("sandbox"), sent + "");
        assertTrue(!sent.text().contains("<i>") && sent.text().contains("style="), sent + "");
        assertEquals(
                "http://localhost/token#token=ABCD",
                portal.anonymous()
                        .json()
                        .get("/mailbox")
                        .json()
                        .at("/mails/0/button")
                        .asText());
        assertEquals(
                404, portal.anonymous().get("/mailbox/" + UUID.randomUUID()).status());
    }
}
