package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestDatabase;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A portal that is killed (SIGKILL) while people hand in documents and change a setting, again and again: what it said it
 * had kept is there when it serves again, whole, and nothing is there that nobody handed in. Three times with every build,
 * fifty with {@code -Psoak}.
 */
class KilledPortalTest {
    private static final int KILLS = Integer.getInteger("schoolplein.kills", 3);
    private static final int HANDS = 3;
    private static final String SETTING = "/wilg/admin/modules/bookcase/settings/new-for-days";

    @TempDir
    private Path folder;

    private final Random random = new Random(20261122);
    private final AtomicInteger number = new AtomicInteger();

    /** What was sent, by title; and of it what the portal said it had kept. */
    private final Map<String, byte[]> sent = new ConcurrentHashMap<>();

    private final Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger settingSent = new AtomicInteger(1);
    private final AtomicInteger settingAcknowledged = new AtomicInteger(1);

    private final AtomicBoolean going = new AtomicBoolean();
    private final AtomicReference<String> refused = new AtomicReference<>("nothing");

    /** How many documents have to be kept before the next kill. */
    private volatile CountDownLatch promises = new CountDownLatch(0);

    private Optional<TestDatabase> database = Optional.empty();
    private Path configuration;
    private String password;
    private String shelf;

    @BeforeEach
    void aSchoolWithABookcase() throws Exception {
        if ("postgresql".equals(System.getProperty("schoolplein.test.database"))) {
            database = Optional.of(TestDatabase.create());
        }
        configuration = Files.writeString(folder.resolve("schoolplein.properties"), configured());
        JsonNode school = Installed.run(
                "school",
                "create",
                "wilg",
                "--name",
                "De Wilg",
                "--administrator",
                "Bea Beheer",
                "--username",
                "bea",
                "--json",
                "--config",
                configuration.toString());
        password = school.at("/administrator/password").asText();
        try (Installed portal = Installed.serving(configuration)) {
            Visitor bea = bea(portal);
            assertEquals(
                    200,
                    bea.put("/wilg/admin/modules/bookcase", "{\"state\":\"on\"}")
                            .status());
            assertEquals(200, bea.put(SETTING, "{\"value\":\"1\"}").status());
            Answer made = bea.post("/wilg/bookcase/folders", "{\"name\":\"Brieven\"}");
            shelf = "/wilg/bookcase/folders/" + made.json().get("id").asText();
        }
    }

    @AfterEach
    void dropTheDatabase() {
        database.ifPresent(TestDatabase::close);
    }

    @Test
    void whatItSaidItHadKeptIsThereWhenItServesAgain() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 5 == 4) {
                killWhileItStarts();
            }
            int before = acknowledged.size();
            try (Installed portal = Installed.serving(configuration)) {
                everythingIsThere(bea(portal));
                killWhileItWorks(portal);
            }
            assertTrue(acknowledged.size() > before, "nothing was handed in before kill " + kill);
        }
        try (Installed portal = Installed.serving(configuration)) {
            Visitor bea = bea(portal);
            everythingIsThere(bea);
            for (JsonNode document : bea.get(shelf + "?most=2000").json().get("documents")) {
                String title = document.get("title").asText();
                byte[] content = bea.get(
                                "/wilg/bookcase/" + document.get("file").asText())
                        .response()
                        .body();
                assertArrayEquals(sent.get(title), content, title);
            }
        }
        JsonNode doctor = Installed.run("doctor", "--json", "--config", configuration.toString());
        assertTrue(doctor.get("well").asBoolean(), doctor.toString());
        System.out.printf(
                "%d kills, %d documents handed in, %d acknowledged%n", KILLS, sent.size(), acknowledged.size());
    }

    /** Whatever was acknowledged has its place; what was in flight may or may not have come in. */
    private void everythingIsThere(Visitor bea) {
        JsonNode documents = bea.get(shelf + "?most=2000").json().get("documents");
        Map<String, Boolean> there = new ConcurrentHashMap<>();
        documents.forEach(document -> there.put(document.get("title").asText(), true));
        acknowledged.keySet().forEach(title -> assertTrue(there.containsKey(title), title + " is gone"));
        there.keySet().forEach(title -> assertTrue(sent.containsKey(title), title + " was never handed in"));
        int setting = bea.get("/wilg/admin/modules/bookcase/settings")
                .json()
                .at("/settings/0/value")
                .asInt();
        assertTrue(
                setting == settingAcknowledged.get() || setting == settingSent.get(),
                "the setting is " + setting + ", acknowledged was " + settingAcknowledged);
        settingAcknowledged.set(setting);
    }

    private void killWhileItWorks(Installed portal) throws InterruptedException {
        going.set(true);
        promises = new CountDownLatch(1 + random.nextInt(20));
        ExecutorService hands = Executors.newFixedThreadPool(HANDS + 1);
        for (int hand = 0; hand < HANDS; hand++) {
            Visitor bea = bea(portal);
            hands.execute(() -> {
                while (going.get()) {
                    handIn(bea);
                }
            });
        }
        Visitor bea = bea(portal);
        hands.execute(() -> {
            boolean answered = true;
            while (going.get() && answered) {
                answered = changeTheSetting(bea);
            }
        });
        boolean enough = promises.await(120, TimeUnit.SECONDS);
        boolean alive = portal.isAlive();
        portal.kill();
        going.set(false);
        hands.shutdown();
        assertTrue(enough && alive, "alive: " + alive + ", refused: " + refused);
        assertTrue(hands.awaitTermination(60, TimeUnit.SECONDS), "somebody is still waiting for an answer");
    }

    private void handIn(Visitor bea) {
        String title = "Brief " + number.incrementAndGet();
        byte[] content = new byte[1 + (title.hashCode() & 0xffff)];
        new Random(title.hashCode()).nextBytes(content);
        sent.put(title, content);
        try {
            Answer answer = bea.upload(
                    shelf + "/documents", Map.of("title", title, "audience", "school"), "files", "brief.txt", content);
            if (answer.status() == 200) {
                acknowledged.put(title, content);
                promises.countDown();
            } else {
                refused.set(answer.toString());
            }
        } catch (IllegalStateException killed) {
            return; // no answer: nothing was promised
        }
    }

    /** False once there is no answer: then the value that was sent last may or may not have come in. */
    private boolean changeTheSetting(Visitor bea) {
        int value = 1 + settingSent.get() % 90;
        settingSent.set(value);
        try {
            if (bea.put(SETTING, "{\"value\":\"" + value + "\"}").status() == 200) {
                settingAcknowledged.set(value);
            }
            return true;
        } catch (IllegalStateException killed) {
            return false;
        }
    }

    /** At some moment between the beginning and the time at which it would serve. */
    private void killWhileItStarts() throws Exception {
        try (Installed portal = Installed.starting(configuration)) {
            portal.killAfter(100 + random.nextInt(4000));
        }
    }

    private Visitor bea(Installed portal) {
        Visitor bea = new Visitor(portal::at).json();
        Answer answer = bea.post("/login", "{\"username\":\"bea\",\"password\":\"" + password + "\"}");
        assertEquals(200, answer.status(), answer.toString());
        if (answer.json().has("step")) { // the second factor that an administrator needs may wait for two weeks
            assertEquals(200, bea.post("/login/code/later", "{}").status());
        }
        return bea;
    }

    private String configured() throws IOException {
        StringBuilder lines = new StringBuilder("schoolplein.data=" + folder.resolve("data")
                + "\nschoolplein.port=0\nschoolplein.management-port=0\nschoolplein.secure-cookies=false\n");
        if (database.isPresent()) {
            DatabaseAddress there = database.get().address();
            lines.append("schoolplein.database-url=").append(there.url());
            lines.append("\nschoolplein.database-username=").append(there.username());
            lines.append("\nschoolplein.database-password=").append(there.password());
            lines.append("\nschoolplein.database-owner-username=").append(there.ownerUsername());
            lines.append("\nschoolplein.database-owner-password=").append(there.ownerPassword());
            lines.append('\n');
        }
        return lines.toString();
    }
}
