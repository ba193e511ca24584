package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.portal.cli.Main;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The master key of a portal that serves schools, from its environment and from a command: the installed program. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MasterKeyTest {
    private static TestPortal portal;
    private static String page;
    private static String key;

    /** What a demo sealed is served with its key in another place. */
    @BeforeAll
    static void sealSomething() throws Exception {
        portal = Families.portal();
        page = Families.medical(portal, "Tom");
        Visitor sanne = Families.loggedIn(portal, "ouder").json();
        int edition = sanne.get(page).json().get("edition").asInt();
        assertEquals(
                200,
                sanne.post(page, "{\"allergies\":\"hooikoorts\",\"edition\":" + edition + "}")
                        .status());
        portal.stop();
        key = Files.readString(file()).strip();
        Files.delete(file());
    }

    @AfterAll
    static void bringItBack() throws Exception {
        Files.writeString(file(), key);
        portal.startAgain();
    }

    private static Path file() {
        return portal.data().resolve("demo.key");
    }

    private static Path configuration(String... more) throws IOException {
        Path configuration = portal.configuration();
        List<String> lines =
                List.of("schoolplein.port=0", "schoolplein.management-port=0", "schoolplein.secure-cookies=false");
        Files.write(configuration, lines, StandardOpenOption.APPEND);
        return Files.write(configuration, List.of(more), StandardOpenOption.APPEND);
    }

    /** The program, with a key in its environment. */
    private static Process serving(Path said, String given) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("schoolplein.home"), "bin", "schoolplein")
                        .toString(),
                "serve",
                "--config",
                configuration().toString());
        program.environment().put("SCHOOLPLEIN_MASTER_KEY", given);
        program.environment().put("SCHOOLPLEIN_ARCHIVE", "off");
        return program.redirectError(said.toFile()).start();
    }

    private static String other() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    @Order(1)
    void aPortalServesWithTheKeyOfItsEnvironment() throws Exception {
        Path said = Files.createTempFile("master-key", ".err");
        Process program = serving(said, key);
        try {
            String address = ready(program);
            assertNotNull(address, () -> read(said));
            Visitor sanne = new Visitor(path -> URI.create(address + path));
            assertEquals(
                    200,
                    sanne.json()
                            .post("/login", "{\"username\":\"ouder\",\"password\":\"schoolplein-demo\"}")
                            .status());
            assertTrue(sanne.get(page).text().contains("hooikoorts"));
        } finally {
            program.destroyForcibly().waitFor();
            Files.delete(said);
        }
    }

    private static @Nullable String ready(Process program) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Ready: ")) {
                return line.substring("Ready: ".length());
            }
        }
        return null;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    @Order(2)
    void withAnotherKeyInItsEnvironmentItDoesNotStartAndSaysWhichOneItNeeds() throws Exception {
        Path said = Files.createTempFile("master-key", ".err");
        Process program = serving(said, other());
        try {
            assertTrue(program.waitFor(60, TimeUnit.SECONDS), () -> read(said));
            assertEquals(9, program.exitValue(), () -> read(said));
            assertTrue(read(said).contains("is needed"), () -> read(said));
        } finally {
            program.destroyForcibly().waitFor();
            Files.delete(said);
        }
    }

    @Test
    @Order(3)
    void aKeyFromACommandIsReplacedByTheOneThatStandsBeforeIt() throws IOException {
        Path vault = Files.createTempFile("vault", ".txt");
        Path configuration = configuration("schoolplein.master-key-command=cat " + vault);
        String fresh = other();
        try {
            Files.writeString(vault, fresh);
            assertTrue(command(configuration, 9, "key", "rotate-master").contains("is needed"));
            Files.writeString(vault, fresh + "\n" + key);
            command(configuration, 0, "key", "rotate-master");
            key = fresh;
            Files.writeString(vault, fresh);
            command(configuration, 0, "key", "rotate");
            assertTrue(command(configuration("schoolplein.master-key-command=exit 4"), 9, "key", "rotate")
                    .contains("failed with exit code 4"));
            assertTrue(command(configuration(), 9, "key", "rotate").contains("cannot be read from"), "none at all");
        } finally {
            Files.delete(vault);
        }
    }

    private static String command(Path configuration, int code, String... words) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said, true);
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--config", configuration.toString()));
        assertEquals(code, Main.run(to, to, all.toArray(String[]::new)), said::toString);
        return said.toString();
    }
}
