package nl.schoolplein.portal.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.schoolplein.api.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed in waits without what nobody needs, not longer than a day, and never as it came. */
class RosterDeskTest {
    private static final String LIST =
            "leerlingnummer,roepnaam,achternaam,groep,bsn\n1,Mila,Jansen,Groep 3,123456782\n";

    @TempDir
    Path folder;

    private RosterSchool school;
    private Path waiting;
    private volatile Duration later = Duration.ZERO;

    @BeforeEach
    void open() throws IOException {
        school = new RosterSchool(folder);
        waiting = Files.createDirectories(folder.resolve("rosters"));
    }

    @AfterEach
    void close() {
        school.close();
    }

    private RosterDesk desk() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return RosterSchool.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(later);
            }
        };
        return new RosterDesk(school.rosters(), waiting, clock, Duration.ofMillis(20));
    }

    private record Text(String name, String text) implements Upload {
        @Override
        public long size() {
            return text.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private HandedIn checked(RosterDesk desk) {
        Instant end = Instant.now().plusSeconds(30);
        while (desk.waiting(school.school)
                .filter(found -> found.step() != HandedIn.Step.CHECKING)
                .isEmpty()) {
            assertTrue(Instant.now().isBefore(end), () -> "it is " + desk.waiting(school.school));
            LockSupport.parkNanos(1_000_000);
        }
        return desk.waiting(school.school).orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(waiting)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files()) {
            all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    @Test
    void itIsGoneAfterADayAlsoIfNobodyComesToLook() throws IOException {
        try (RosterDesk desk = desk()) {
            desk.handIn(school.school, List.of(new Text("lijst.csv", LIST)), Optional.empty(), "Karin");
            assertEquals(HandedIn.Step.CHECKED, checked(desk).step());
            assertTrue(everything().contains("Mila"));
            assertTrue(!everything().contains("123456782"), "not for a moment longer than it was read");
            later = Duration.ofHours(25);
            Instant end = Instant.now().plusSeconds(30);
            while (!files().isEmpty()) {
                assertTrue(Instant.now().isBefore(end), "it is still there");
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    @Test
    void whatAPortalHadNotStrippedWhenItWasKilledIsGoneAtItsNextStart() throws IOException {
        try (RosterDesk desk = desk()) {
            desk.handIn(school.school, List.of(new Text("lijst.csv", LIST)), Optional.empty(), "Karin");
            checked(desk);
        }
        Path place = waiting.resolve("waiting-" + school.school.id());
        Files.move(place.resolve("bundle"), place.resolve("raw")); // as it is before it is stripped
        Path state = place.resolve("state.json");
        Files.writeString(place.resolve("raw/lijst.csv"), LIST);
        Files.writeString(
                state,
                Files.readString(state)
                        .replace("\"CHECKED\"", "\"CHECKING\"")
                        .replaceFirst("\"difference\":.*}$", "\"difference\":null}"));
        try (RosterDesk desk = desk()) {
            assertTrue(!everything().contains("123456782"));
            HandedIn found = desk.waiting(school.school).orElseThrow();
            assertEquals(HandedIn.Step.FAILED, found.step());
            assertEquals(
                    "roster.hand-in-again",
                    found.problem() == null ? "" : found.problem().key());
        }
    }
}
