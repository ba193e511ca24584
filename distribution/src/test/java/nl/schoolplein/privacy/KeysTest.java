package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.schoolplein.portal.cli.Main;
import nl.schoolplein.portal.secret.MasterKeyException;
import nl.schoolplein.portal.secret.Secrets;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The keys: what is sealed stays in its place, keys are replaced while people read and write, no key is no start. */
class KeysTest {
    private static TestPortal portal;

    @BeforeAll
    static void start() throws Exception {
        portal = Families.portal();
    }

    private static int command(StringWriter said, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        return Main.run(new PrintWriter(said, true), new PrintWriter(said, true), all.toArray(String[]::new));
    }

    @Test
    void whatIsSealedOpensInItsOwnPlaceOnly() {
        Secrets secrets = portal.portal().installation().secrets();
        UUID linde = school("de-linde");
        byte[] sealed = secrets.seal(linde, "medical/1/allergies", "noten");
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("noten"));
        assertEquals("noten", secrets.open(linde, "medical/1/allergies", sealed));
        assertThrows(RuntimeException.class, () -> secrets.open(linde, "medical/2/allergies", sealed));
        assertThrows(RuntimeException.class, () -> secrets.open(linde, "medical/1/diet", sealed));
        assertThrows(RuntimeException.class, () -> secrets.open(school("het-kompas"), "medical/1/allergies", sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(RuntimeException.class, () -> secrets.open(linde, "medical/1/allergies", sealed));
    }

    private static UUID school(String slug) {
        return portal.portal()
                .installation()
                .schools()
                .bySlug(slug)
                .orElseThrow()
                .id();
    }

    @Test
    void keysAreReplacedWhilePeopleReadAndWrite() throws Exception {
        String page = Families.medical(portal, "Tom");
        write(page, "hooikoorts 0");
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch busyNow = new CountDownLatch(3);
        ExecutorService people = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> busy = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                busy.add(people.submit(() -> readUntil(enough, busyNow, page)));
            }
            busy.add(people.submit(() -> writeUntil(enough, busyNow, page)));
            assertTrue(busyNow.await(60, TimeUnit.SECONDS), "nobody is busy");
            for (int round = 0; round < 3; round++) {
                StringWriter said = new StringWriter();
                String configuration = portal.configuration().toString();
                assertEquals(0, command(said, "key", "rotate", "--config", configuration), said.toString());
                assertEquals(0, command(said, "key", "rotate-master", "--config", configuration), said.toString());
                portal.clock().forward(Duration.ofMinutes(11)); // then the key of before is dropped
            }
            enough.set(true);
            for (Future<Integer> one : busy) {
                assertTrue(one.get(60, TimeUnit.SECONDS) > 0, "nobody was busy");
            }
        } finally {
            enough.set(true);
            people.shutdownNow();
        }
        portal.restart();
        assertTrue(Families.loggedIn(portal, "ouder").get(page).text().contains("hooikoorts"), "after a restart");
        String log = portal.as("beheer")
                .get("/de-linde/admin/audit?kind=KEYS_ROTATED")
                .text();
        assertTrue(log.contains("De sleutels voor gevoelige gegevens zijn vervangen."), log);
    }

    private static void write(String page, String text) {
        Visitor sanne = Families.loggedIn(portal, "ouder").json();
        int edition = sanne.get(page).json().get("edition").asInt();
        Answer saved = sanne.post(page, "{\"allergies\":\"" + text + "\",\"edition\":" + edition + "}");
        assertEquals(200, saved.status(), saved.toString());
    }

    private static int readUntil(AtomicBoolean enough, CountDownLatch busy, String page) {
        Visitor visitor = Families.loggedIn(portal, "ouder").json();
        int times = 0;
        while (!enough.get()) {
            Answer read = visitor.get(page);
            if (read.status() == 403) { // ten minutes have passed on the clock
                confirmed(visitor);
                continue;
            }
            assertEquals(200, read.status(), read.toString());
            assertTrue(read.json().at("/details/allergies").asText().startsWith("hooikoorts"), read.toString());
            if (++times == 1) {
                busy.countDown();
            }
        }
        return times;
    }

    /** Says the password again. */
    private static void confirmed(Visitor visitor) {
        Answer again = visitor.post("/me/again", "{\"again\":\"schoolplein-demo\"}");
        assertEquals(200, again.status(), again.toString());
    }

    private static int writeUntil(AtomicBoolean enough, CountDownLatch busy, String page) {
        Visitor visitor = Families.loggedIn(portal, "ouder").json();
        int edition = visitor.get(page).json().get("edition").asInt();
        int times = 0;
        while (!enough.get()) {
            String text = "hooikoorts " + (times + 1);
            Answer saved = visitor.post(page, "{\"allergies\":\"" + text + "\",\"edition\":" + edition + "}");
            if (saved.status() == 403) {
                confirmed(visitor);
                continue;
            }
            assertEquals(200, saved.status(), "a new key is no change by anybody: " + saved);
            edition++;
            if (++times == 1) {
                busy.countDown();
            }
        }
        return times;
    }

    @Test
    void withoutTheMasterKeyThePortalDoesNotStart() throws Exception {
        write(Families.medical(portal, "Tom"), "hooikoorts");
        Path file = portal.data().resolve("demo.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        byte[] key = Files.readAllBytes(file);
        portal.stop();
        try {
            Files.delete(file);
            MasterKeyException missing = assertThrows(MasterKeyException.class, () -> portal.startAgain());
            assertTrue(String.valueOf(missing.getMessage()).contains("demo.key"), missing.getMessage());
            assertTrue(Files.notExists(file), "no new key is made where an old one is needed");
            Files.writeString(file, "bm90IGEga2V5\n");
            assertThrows(MasterKeyException.class, () -> portal.startAgain());
            Files.writeString(file, java.util.Base64.getEncoder().encodeToString(new byte[32]));
            MasterKeyException wrong = assertThrows(MasterKeyException.class, () -> portal.startAgain());
            assertTrue(String.valueOf(wrong.getMessage()).contains("is needed"), wrong.getMessage());
            StringWriter said = new StringWriter();
            int exit = command(
                    said,
                    "key",
                    "rotate-master",
                    "--config",
                    portal.configuration().toString());
            assertEquals(9, exit, said.toString());
        } finally {
            Files.write(file, key);
            portal.startAgain();
        }
        assertArrayEquals(key, Files.readAllBytes(file));
        assertTrue(Families.loggedIn(portal, "ouder")
                .get(Families.medical(portal, "Tom"))
                .text()
                .contains("hooikoorts"));
    }
}
