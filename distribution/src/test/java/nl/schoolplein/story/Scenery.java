package nl.schoolplein.story;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.PasswordHash;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.mail.Mail;
import nl.schoolplein.portal.mail.MailState;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.util.encoders.Base32;

/** What the demo does not show: logins with a code, mails that failed, tokens, and at Het Kompas too much of everything. */
final class Scenery {
    static final String PASSWORD = Demo.PASSWORD;
    static final String MUST_SET_UP = "moet-instellen";
    static final String HAS_CODE = "heeft-code";
    static final String SHOWS_PAPER = "toont-papier";

    /** A group of 35 children with long names; its own is 60 characters long. */
    static final String CROWD = "Groep 5 en 6 van juf Wilhelmina-Charlotte en meester Bartels";

    static final String LAST_NAME = "van den Heuvel-Rietschoten tot Oldenbarneveld";

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([A-Z2-7]{32})\"");
    private static final Pattern TOKEN = Pattern.compile("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}");
    private static final String[] NAMES = {
        "Anna-Wilhelmina Theodora", "Maximiliaan Bartholomeus", "Levensbeschouwelijna"
    };

    private static String childToken = "";
    private static String groupToken = "";

    private final TestPortal portal;
    private final Installation installation;

    private Scenery(TestPortal portal) {
        this.portal = portal;
        this.installation = portal.portal().installation();
    }

    static void arrange(TestPortal portal) throws IOException {
        Scenery scenery = new Scenery(portal);
        scenery.codes();
        scenery.mails();
        scenery.tokens();
        scenery.crowd();
        scenery.shelf();
    }

    /** What stands on the letter of a child. */
    static String childToken() {
        return childToken;
    }

    /** What stands on the letter of a group. */
    static String groupToken() {
        return groupToken;
    }

    /** What the app on the phone shows. */
    static String code(String key) {
        try {
            SecretKeySpec secret = new SecretKeySpec(Base32.decode(key), "HmacSHA1");
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(secret, Instant.now(), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private School linde() {
        return installation.schools().bySlug("de-linde").orElseThrow();
    }

    private UUID somebody(String username) {
        UUID id = UUID.randomUUID();
        Account account = new Account(
                id,
                username,
                "Iemand " + username,
                PasswordHash.of(PASSWORD),
                false,
                new HashSet<>(Set.of(linde().id())));
        installation.accounts().add(List.of(account.reachedAt(username + "@post.example")));
        installation.schools().administers(linde().id(), id, "Iemand " + username);
        return id;
    }

    private void codes() {
        UUID obliged = somebody(MUST_SET_UP);
        somebody(SHOWS_PAPER);
        somebody(HAS_CODE);
        Visitor owner = portal.as(HAS_CODE);
        Matcher key = KEY.matcher(owner.get("/me/second-factor").text());
        if (!key.find()) {
            throw new AssertionError("there is no key to set up");
        }
        expect(200, owner.form("/me/second-factor", "key=" + key.group(1), "code=" + code(key.group(1))));
        installation.accounts().logins().secondFactorFor((account, schools, operator) -> account.equals(obliged));
    }

    private void mails() {
        stuck("fatima@example.org", MailState.FAILED, "550 5.1.1 <fatima@example.org>: Recipient address rejected");
        stuck("lang".repeat(12) + "@" + "adres".repeat(12) + ".example", MailState.UNSURE, "Read timed out");
        expect(303, portal.anonymous().form("/login/lost-password", "who=" + SHOWS_PAPER));
    }

    private void stuck(String to, MailState state, String said) {
        Mail mail = Mail.to(to, "Fatima Çelik", Locale.forLanguageTag("nl"), "invitation")
                .with("child", "Ömer")
                .with("school", "De Linde")
                .with("until", "29 november")
                .from(linde().id())
                .button(URI.create("http://localhost/token#token=ABCD"));
        installation.global().write(session -> {
            UUID id = installation.outbox().add(session, mail);
            session.flush();
            return session.createMutationQuery("update OutboxMail set state = :state, said = :said where id = :id")
                    .setParameter("state", state)
                    .setParameter("said", said)
                    .setParameter("id", id)
                    .executeUpdate();
        });
    }

    private void tokens() throws IOException {
        String joining = "/de-linde/admin/joining";
        JsonNode family =
                portal.as("beheer").json().get(joining + "/missing").json().at("/families/0");
        childToken = token(joining + "/pupils/" + family.get("pupil").asText() + "/letter");
        groupToken = token(joining + "/groups/" + family.get("group").asText() + "/token");
        String applied = "{\"token\":\"%s\",\"name\":\"%s\",\"email\":\"nieuw@example.org\",\"child\":\"%s\"}";
        expect(
                200,
                portal.anonymous()
                        .json()
                        .post(
                                "/token/apply",
                                applied.formatted(
                                        groupToken,
                                        "Nieuwe Ouder " + LAST_NAME,
                                        family.get("name").asText())));
    }

    private String token(String path) throws IOException {
        Answer letter = portal.as("beheer").form(path, "language=nl");
        expect(200, letter);
        try (PDDocument pdf = Loader.loadPDF(letter.response().body())) {
            Matcher token = TOKEN.matcher(new PDFTextStripper().getText(pdf));
            if (!token.find()) {
                throw new AssertionError("no token on the letter");
            }
            return token.group();
        }
    }

    private void crowd() {
        String people = "/het-kompas/admin/people";
        expect(303, keeper().form(people + "/groups", "name=" + CROWD, "yearLevels=5", "yearLevels=6"));
        String group = "";
        for (JsonNode one : keeper().json().get(people + "/groups").json().get("groups")) {
            group = one.get("name").asText().equals(CROWD) ? one.get("id").asText() : group;
        }
        for (int child = 0; child < 35; child++) {
            String from =
                    LocalDate.now(portal.clock()).plusDays(child < 30 ? 0 : 20).toString();
            Answer added = keeper().form(
                            people + "/pupils",
                            "firstName=" + NAMES[child % NAMES.length] + " " + (char) ('A' + child % 26),
                            "lastName=" + LAST_NAME,
                            "yearLevel=5",
                            "group=" + group,
                            "from=" + from);
            expect(303, added);
            for (int guardian = 0; guardian < child % 3; guardian++) {
                String email = "een.heel.lang.adres.van.ouder.%d.%d@familie.example".formatted(child, guardian);
                String name = "Ouder " + (char) ('A' + guardian) + " " + LAST_NAME;
                expect(303, keeper().form(added.header("Location") + "/guardians", "name=" + name, "email=" + email));
            }
        }
    }

    private void shelf() {
        Visitor keeper = keeper().json();
        String folders = "/het-kompas/bookcase/folders";
        expect(200, keeper.post(folders, "{\"name\":\"Leeg\"}"));
        Answer made = keeper.post(folders, "{\"name\":\"" + Sight.LONG.substring(0, 80) + "\"}");
        expect(200, made);
        String documents = folders + "/" + made.json().get("id").asText() + "/documents";
        byte[] content = "blad".getBytes(StandardCharsets.UTF_8);
        for (int number = 0; number < 12; number++) {
            Map<String, String> fields =
                    Map.of("audience", "school", "title", number + " " + Sight.LONG.substring(0, 110));
            expect(200, keeper.upload(documents, fields, "files", "blad.txt", content));
        }
    }

    private Visitor keeper() {
        return portal.as("beheer-kompas");
    }

    private static void expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.toString());
        }
    }
}
