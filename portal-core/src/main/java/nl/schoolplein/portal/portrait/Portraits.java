package nl.schoolplein.portal.portrait;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.picture.Picture;
import org.hibernate.Session;

/** The photos of pupils. Who has one is kept in memory for a minute, since every list asks. */
public final class Portraits {
    private final Transactions rows;
    private final FileStore files;
    private final AuditLog audit;
    private final Clock clock;
    private final Cache<UUID, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** On the rows of the schools and their files. */
    public Portraits(Transactions rows, FileStore files, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** In which size a photo is wanted, in pixels of its sides: it is square. */
    public enum Size {
        /** Beside a name. */
        SMALL(128),
        /** On the page about it. */
        LARGE(480);

        private final int side;

        Size(int side) {
            this.side = side;
        }

        /** Of the sides, in pixels. */
        public int side() {
            return side;
        }

        /** As it is written in addresses. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which pupils of a school have a photo, and under which id. */
    public record Known(Map<UUID, UUID> byPupil) {}

    /** Who added a photo, and when. */
    public record Added(String by, Instant at) {}

    /** Who changes something: the account, and the name as others know it. */
    record Hand(UUID account, String name) {}

    /** Who of the school has one; the same object as long as nothing changes, for a minute. */
    public Known of(UUID school) {
        return known.get(school, id -> rows.read(id, session -> {
            Map<UUID, UUID> found = new HashMap<>();
            session.createSelectionQuery("select pupil, id from PortraitRow order by id", Object[].class)
                    .list()
                    .forEach(row -> found.put((UUID) row[0], (UUID) row[1]));
            return new Known(Map.copyOf(found));
        }));
    }

    /** The file of a photo of this pupil; nothing if it has another one by now, or none. */
    Optional<StoredFile> file(UUID school, UUID pupil, UUID portrait, Size size) {
        return rows.read(school, session -> Optional.ofNullable(session.find(PortraitRow.class, portrait))
                .filter(row -> row.pupil().equals(pupil))
                .map(row -> row.file(size)));
    }

    /** The bytes of it. */
    byte[] bytes(UUID school, StoredFile file) throws IOException {
        return files.bytes(school, file);
    }

    /** Who added the photo that a pupil has. */
    Optional<Added> added(UUID school, UUID pupil) {
        return rows.read(school, session -> of(session, pupil).stream()
                .reduce((before, last) -> last)
                .map(PortraitRow::added));
    }

    /** Gives pupils these photos, in place of those that they have. */
    void put(UUID school, Map<Pupil, Picture> pictures, Hand by) throws IOException {
        Map<Pupil, PortraitRow> fresh = new HashMap<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Map.Entry<Pupil, Picture> one : pictures.entrySet()) {
            Picture large = one.getValue().square(Size.LARGE.side());
            fresh.put(
                    one.getKey(),
                    new PortraitRow(
                            one.getKey().id(),
                            kept(school, large),
                            kept(school, large.square(Size.SMALL.side())),
                            now,
                            by.name()));
        }
        rows.write(school, session -> {
            fresh.forEach((pupil, row) -> {
                of(session, pupil.id()).forEach(session::remove);
                session.persist(row);
                audit.note(session, entry(by, pupil));
            });
            return fresh;
        });
        known.invalidate(school);
    }

    private StoredFile kept(UUID school, Picture picture) throws IOException {
        return files.keep(school, "portrait.jpg", new ByteArrayInputStream(picture.jpeg()));
    }

    /** Takes the photo of a pupil away; nothing happens if there is none. */
    void remove(UUID school, Pupil pupil, Hand by) {
        rows.write(school, session -> {
            List<PortraitRow> before = of(session, pupil.id());
            if (!before.isEmpty()) {
                before.forEach(session::remove);
                audit.note(session, entry(by, pupil));
            }
            return pupil;
        });
        known.invalidate(school);
    }

    /** Files that are there already become photos, without a line in the log: for a demo. */
    public void draw(UUID school, Map<UUID, Drawn> pictures, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.write(school, session -> {
            pictures.forEach((pupil, drawn) ->
                    session.persist(new PortraitRow(pupil, drawn.large(), drawn.small(), now, by)));
            return pictures;
        });
        known.invalidate(school);
    }

    /** The two sizes of a picture, once they are kept. */
    public record Drawn(StoredFile large, StoredFile small) {}

    /** Keeps both sizes of a picture. */
    public Drawn keep(UUID school, Picture picture) throws IOException {
        return new Drawn(
                kept(school, picture.square(Size.LARGE.side())), kept(school, picture.square(Size.SMALL.side())));
    }

    /** The photo of a pupil for a copy of what is kept about it. */
    public Set<StoredFile> copy(Session session, UUID pupil) {
        return of(session, pupil).stream()
                .map(row -> row.file(Size.LARGE))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Takes away the photo of somebody of whom nothing is to stay; whoever does so notes it. */
    public static void erase(Session session, UUID pupil) {
        of(session, pupil).forEach(session::remove);
        session.flush();
    }

    private static List<PortraitRow> of(Session session, UUID pupil) {
        return session.createSelectionQuery("from PortraitRow where pupil = :pupil order by id", PortraitRow.class)
                .setParameter("pupil", pupil)
                .list();
    }

    private static AuditEntry entry(Hand by, Pupil pupil) {
        return AuditEntry.of(AuditKind.PORTRAIT_CHANGED)
                .by(by.account(), by.name())
                .about(pupil.id(), pupil.name());
    }
}
