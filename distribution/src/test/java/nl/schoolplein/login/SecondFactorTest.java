package nl.schoolplein.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import nl.schoolplein.portal.cli.Main;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.secret.Secrets;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A code after the password: of an app, or on paper. */
class SecondFactorTest {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([A-Z2-7]{32})\"");
    private static final Pattern PAPER = Pattern.compile("<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</code>");

    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Doors.portal();
    }

    @Test
    void aCodeIsAskedAndEachWorksOnce() {
        UUID id = Doors.somebody(portal, "codes", "codes@post.example");
        Visitor first = portal.anonymous();
        Doors.login(first, "codes", Demo.PASSWORD);
        String key = found(KEY, first.get("/me/second-factor").text());
        assertEquals(
                422,
                first.form("/me/second-factor", "key=" + key, "code=000000").status());
        Answer set = first.form("/me/second-factor", "key=" + key, "code=" + code(key));
        List<String> paper =
                PAPER.matcher(set.text()).results().map(hit -> hit.group(1)).toList();
        assertEquals(10, paper.size());
        assertTrue(kept(id).length() > 40 && !kept(id).contains(key), "it is sealed");

        Visitor next = portal.anonymous();
        Answer halfway = next.form("/login", "username=codes", "password=" + Demo.PASSWORD, "next=/de-linde/help");
        assertEquals("/login/code?next=/de-linde/help", halfway.header("Location"));
        assertEquals(401, next.json().get("/me").status(), "halfway is not in");
        assertEquals(
                422, next.form("/login/code", "code=" + code(key)).status(), "with this one it was set up already");
        portal.clock().forward(Duration.ofSeconds(60));
        String code = code(key);
        assertEquals(
                "/de-linde/help",
                next.form("/login/code", "code=" + code, "next=/de-linde/help").header("Location"));
        assertEquals(200, next.json().get("/me").status());

        Visitor spy = portal.anonymous();
        spy.form("/login", "username=codes", "password=" + Demo.PASSWORD);
        assertEquals(422, spy.form("/login/code", "code=" + code).status(), "seen over the shoulder");
        assertEquals(303, spy.form("/login/code", "code=" + paper.get(3)).status(), "one on paper");
        Visitor again = portal.anonymous();
        again.form("/login", "username=codes", "password=" + Demo.PASSWORD);
        assertEquals(422, again.form("/login/code", "code=" + paper.get(3)).status(), "works once");
        assertTrue(next.get("/me/second-factor").text().contains("Nog 9 codes"));
    }

    @Test
    void guessingCodesGetsSlower() {
        UUID id = Doors.somebody(portal, "raadsel", "raadsel@post.example");
        Visitor owner = portal.anonymous();
        Doors.login(owner, "raadsel", Demo.PASSWORD);
        String key = found(KEY, owner.get("/me/second-factor").text());
        owner.form("/me/second-factor", "key=" + key, "code=" + code(key));
        Visitor guesser = portal.anonymous();
        guesser.form("/login", "username=raadsel", "password=" + Demo.PASSWORD);
        int last = 0;
        for (int guess = 0; guess < 6; guess++) {
            last = guesser.form("/login/code", "code=11111" + guess).status();
        }
        assertEquals(429, last);
        Doors.until(
                "the log says that the code was wrong",
                () -> portal.as("beheer")
                                .json()
                                .get("/de-linde/admin/audit?q=raadsel&kind=CODE_FAILED")
                                .json()
                                .get("count")
                                .asInt()
                        == 1);
        assertFalse(kept(id).isEmpty());
    }

    @Test
    void whoHasToHaveOneSetsItUpAndMayPutItOffForAWhile() {
        Doors.somebody(portal, "plichtig", "plichtig@post.example");
        var logins = portal.portal().installation().accounts().logins();
        UUID id = Doors.somebody(portal, "plicht", "plicht@post.example");
        logins.secondFactorFor((account, schools, operator) -> account.equals(id));
        try {
            assertEquals(200, Doors.login(portal.anonymous(), "plichtig", Demo.PASSWORD));
            Visitor later = portal.anonymous();
            assertEquals(
                    "/login/code",
                    later.form("/login", "username=plicht", "password=" + Demo.PASSWORD)
                            .header("Location"));
            assertTrue(later.get("/login/code").text().contains("Heb je nu geen tijd?"));
            assertEquals(303, later.form("/login/code/later").status());
            assertEquals(200, later.json().get("/me").status());

            portal.forward(Duration.ofDays(15));
            Visitor now = portal.anonymous();
            now.form("/login", "username=plicht", "password=" + Demo.PASSWORD);
            String page = now.get("/login/code").text();
            assertFalse(page.contains("Heb je nu geen tijd?"));
            now.form("/login/code/later");
            assertEquals(401, now.json().get("/me").status());
            String key = found(KEY, page);
            assertEquals(
                    422,
                    now.form("/login/code/setup", "key=" + key, "code=123456").status());
            Answer set = now.form("/login/code/setup", "key=" + key, "code=" + code(key));
            assertTrue(set.text().contains("Codes op papier"), set.text());
            assertEquals(200, now.json().get("/me").status());
            now.form("/me/second-factor/remove");
            assertTrue(now.get("/me/second-factor").text().contains("De code staat aan"), "it cannot be taken away");
        } finally {
            logins.secondFactorFor((account, schools, operator) -> false);
        }
    }

    @Test
    void theKeyThatTheyAreSealedWithIsReplacedWhileTheyWork() throws IOException {
        UUID id = Doors.somebody(portal, "sleutel", "sleutel@post.example");
        Visitor owner = portal.anonymous();
        Doors.login(owner, "sleutel", Demo.PASSWORD);
        String key = found(KEY, owner.get("/me/second-factor").text());
        owner.form("/me/second-factor", "key=" + key, "code=" + code(key));
        Secrets secrets = portal.portal().installation().secrets();
        byte[] before = secrets.seal(Secrets.PORTAL, "test/1/text", "sealed before");
        String sealed = kept(id);

        rotate();
        assertNotEquals(sealed, kept(id), "sealed again");
        assertEquals("sealed before", secrets.open(Secrets.PORTAL, "test/1/text", before), "still there");
        logsIn("sleutel", key);
        portal.forward(Duration.ofMinutes(11));
        rotate();
        assertThrows(RuntimeException.class, () -> secrets.open(Secrets.PORTAL, "test/1/text", before), "gone");
        logsIn("sleutel", key);
        String log =
                portal.as("platform").get("/operator/audit?kind=KEYS_ROTATED").text();
        assertTrue(log.contains("De sleutels voor gevoelige gegevens zijn vervangen."), log);
    }

    /** As the operator does, while the portal serves. */
    private static void rotate() throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        String configuration = portal.configuration().toString();
        assertEquals(
                0, Main.run(to, to, "key", "rotate", "--portal", "--config", configuration), () -> said.toString());
        assertTrue(said.toString().startsWith("The portal itself has a new key; "), said.toString());
    }

    private static void logsIn(String username, String key) {
        portal.clock().forward(Duration.ofMinutes(2));
        Visitor visitor = portal.anonymous();
        visitor.form("/login", "username=" + username, "password=" + Demo.PASSWORD);
        assertEquals(303, visitor.form("/login/code", "code=" + code(key)).status());
        assertEquals(200, visitor.json().get("/me").status());
    }

    private static String kept(UUID account) {
        return portal.portal().installation().global().read(session -> session.createSelectionQuery(
                        "select sharedKey from SecondFactor where account = :account", String.class)
                .setParameter("account", account)
                .getSingleResult());
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    /** What the app on the phone shows. */
    private static String code(String key) {
        try {
            var app = new TimeBasedOneTimePasswordGenerator();
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(key), "HmacSHA1"),
                    portal.clock().instant(),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
