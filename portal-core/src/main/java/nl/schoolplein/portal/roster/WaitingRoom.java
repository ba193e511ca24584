package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.school.School;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder with what was handed in, for each school one bundle and how far it is. */
final class WaitingRoom {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoom.class);

    private static final String WAITING = "waiting-";

    /** Of a school's place, the folder with files from which nothing has been taken out yet. */
    private static final String RAW = "raw";

    private final Path folder;
    private final Duration kept;
    private final Clock clock;
    private final ObjectMapper json = Json.mapper(WaitingRoom.class.getClassLoader());

    WaitingRoom(Path folder, Duration kept, Clock clock) {
        this.folder = folder;
        this.kept = kept;
        this.clock = clock;
    }

    /** Before anybody is at work: what was being unpacked or stripped when the portal stopped goes. */
    void open() {
        each(path -> {
            if (path.getFileName().toString().startsWith("unpacked-")) {
                Scratch.delete(path);
            } else if (path.getFileName().toString().startsWith(WAITING)) {
                Scratch.delete(path.resolve(RAW));
            }
        });
        sweep(nobody -> false);
    }

    /** What has waited for too long goes, except of schools for which something runs. */
    void sweep(Predicate<UUID> busy) {
        each(path -> {
            String name = path.getFileName().toString();
            boolean old = Files.getLastModifiedTime(path).toInstant().plus(kept).isBefore(clock.instant());
            if (name.startsWith(WAITING) && old && !busy.test(UUID.fromString(name.substring(WAITING.length())))) {
                Scratch.delete(path);
            }
        });
    }

    private interface Look {
        void at(Path path) throws IOException;
    }

    private void each(Look look) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.toList()) {
                look.at(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Several files are the tables of one roster; anything else comes alone. */
    static void refuseMixed(List<Upload> uploads) {
        if (uploads.size() > 1
                && !uploads.stream()
                        .allMatch(
                                upload -> name(upload).toLowerCase(Locale.ROOT).endsWith(".csv"))) {
            throw new RosterException("roster.mixed");
        }
    }

    /**
     * Takes files in place of what waited, under their own names, so that people know where a broken row is. They wait once
     * they are stripped.
     */
    void keep(School school, List<Upload> uploads) {
        empty(school);
        try {
            Path bundle = Files.createDirectories(place(school).resolve(RAW));
            for (Upload upload : uploads) {
                Path target = bundle.resolve(name(upload));
                if (Files.exists(target)) {
                    empty(school);
                    throw new RosterException("roster.twice", name(upload));
                }
                try (InputStream content = upload.open()) {
                    Files.copy(content, target);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A name that is one in every file system, and that tells the kind. */
    private static String name(Upload upload) {
        String name = upload.name().replaceAll("[^\\p{L}\\p{N}._ -]", "-").replaceAll("^[. -]+", "");
        String tail = name.length() > 80 ? name.substring(name.length() - 80) : name;
        return tail.isBlank() ? "roster" : tail.strip();
    }

    /** Takes out of what has just been handed in, in place, what the portal has no need of. Only then does it wait. */
    void strip(School school, Consumer<Path> stripping) {
        Path raw = place(school).resolve(RAW);
        if (Files.exists(raw)) {
            stripping.accept(bundle(raw));
            try {
                Files.move(raw, files(school));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** What was handed in, stripped: the file, or the folder with the tables. */
    Path bundle(School school) {
        return bundle(files(school));
    }

    private static Path bundle(Path files) {
        try (Stream<Path> all = Files.list(files)) {
            List<Path> found =
                    all.filter(path -> !path.toString().endsWith(".part")).toList();
            boolean table = found.isEmpty()
                    || found.get(0).toString().toLowerCase(Locale.ROOT).endsWith(".csv");
            return table ? files : found.get(0);
        } catch (IOException gone) {
            throw new RosterException.Overtaken("roster.nothing-waits");
        }
    }

    /** Whether the files of what waits are there; a portal that was stopped may not have come to stripping them. */
    boolean hasFiles(School school) {
        return Files.exists(files(school));
    }

    Optional<HandedIn> find(School school) {
        Path state = place(school).resolve("state.json");
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(state.toFile(), HandedIn.class));
        } catch (IOException unreadable) {
            LOG.warn("what was handed in for {} cannot be read any more and goes", school.slug(), unreadable);
            empty(school);
            return Optional.empty();
        }
    }

    void save(School school, HandedIn state) {
        Path whole = place(school).resolve("state.json");
        Path part = place(school).resolve("state.part");
        try {
            json.writeValue(part.toFile(), state);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void empty(School school) {
        Scratch.delete(place(school));
    }

    /** What cannot be taken over is not kept; why is. */
    void emptyOfFiles(School school) {
        Scratch.delete(place(school).resolve(RAW));
        Scratch.delete(files(school));
    }

    private Path place(School school) {
        return folder.resolve(WAITING + school.id());
    }

    private Path files(School school) {
        return place(school).resolve("bundle");
    }
}
