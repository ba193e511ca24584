package nl.schoolplein.portal.look;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.LockModeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.picture.Picture;
import nl.schoolplein.portal.school.School;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The looks of all schools; kept in memory for a minute, since every page asks. */
public final class Looks {
    /** Large enough for paper, small enough for every page. */
    static final int LOGO_BOX = 240;

    private final Transactions rows;
    private final FileStore files;
    private final Clock clock;
    private final Cache<UUID, Look> looks = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Somebody else changed the look since it was looked at. */
    static final class StaleException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Who changes something, and what they had looked at; without a version the last one wins. */
    public record Hand(String name, @Nullable Integer version) {}

    /** On the rows of the schools and their files. */
    public Looks(Transactions rows, FileStore files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /** How this school looks. */
    public Look of(UUID school) {
        return looks.get(
                school,
                id -> rows.read(id, session -> {
                    SchoolLookRow row = session.createSelectionQuery("from SchoolLookRow", SchoolLookRow.class)
                            .uniqueResult();
                    return row == null ? Look.PLAIN : row.look(logo(session).map(SchoolLogoRow::logo));
                }));
    }

    /** The colour of a school, as {@code #rrggbb}. */
    public String colour(School school) {
        return of(school.id()).colour().orElse(school.colour());
    }

    /** Chooses the colour, {@code #rrggbb}. */
    void colour(UUID school, String colour, Hand hand) {
        change(school, hand, (session, row) -> {
            boolean other = !row.look(Optional.empty()).colour().equals(Optional.of(colour));
            row.choose(colour);
            return other;
        });
    }

    /** Says whom parents ask. */
    public void contact(UUID school, Contact contact, Hand hand) {
        change(school, hand, (session, row) -> {
            boolean other = !row.contact().equals(contact);
            row.askAt(contact);
            return other;
        });
    }

    /** Says whether guardians see the photos of the other children in their groups. */
    public void faces(UUID school, boolean show, Hand hand) {
        change(school, hand, (session, row) -> {
            boolean other = row.faces() != show;
            row.showFaces(show);
            return other;
        });
    }

    /** Keeps the logo, as a PNG of at most {@link #LOGO_BOX} pixels. */
    public void logo(UUID school, Picture picture, Hand hand) throws IOException {
        Picture small = picture.within(LOGO_BOX);
        StoredFile file = files.keep(school, "logo.png", new ByteArrayInputStream(small.png()));
        change(school, hand, (session, row) -> {
            Optional<SchoolLogoRow> before = logo(session);
            if (before.map(SchoolLogoRow::logo).map(Look.Logo::file).equals(Optional.of(file))) {
                return false;
            }
            before.ifPresent(session::remove);
            session.flush();
            session.persist(new SchoolLogoRow(file, small.width(), small.height()));
            return true;
        });
    }

    /** Takes the logo away. */
    void withoutLogo(UUID school, Hand hand) {
        change(school, hand, (session, row) -> {
            Optional<SchoolLogoRow> before = logo(session);
            before.ifPresent(session::remove);
            return before.isPresent();
        });
    }

    /** The bytes of a logo. */
    public byte[] bytes(UUID school, Look.Logo logo) throws IOException {
        return files.bytes(school, logo.file());
    }

    private static Optional<SchoolLogoRow> logo(Session session) {
        return session.createSelectionQuery("from SchoolLogoRow", SchoolLogoRow.class)
                .uniqueResultOptional();
    }

    /**
     * Changes the row, and says by whom; what is so already needs no change and loses to nobody. Two who write for the
     * first time at once both want to make the row: the later one tries again.
     */
    private void change(UUID school, Hand hand, BiPredicate<Session, SchoolLookRow> change) {
        try {
            changeOnce(school, hand, change);
        } catch (ConstraintViolationException justMade) {
            changeOnce(school, hand, change);
        } finally {
            looks.invalidate(school);
        }
    }

    private void changeOnce(UUID school, Hand hand, BiPredicate<Session, SchoolLookRow> change) {
        rows.write(school, session -> {
            SchoolLookRow row = locked(session, hand);
            int before = row.version();
            if (change.test(session, row)) {
                if (hand.version() != null && hand.version() != before) {
                    throw new StaleException();
                }
                row.changed(hand.name(), clock.instant());
            }
            return row;
        });
    }

    /** The school's row, held against others who write at the same time. */
    private SchoolLookRow locked(Session session, Hand hand) {
        return session.createSelectionQuery("from SchoolLookRow", SchoolLookRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .uniqueResultOptional()
                .orElseGet(() -> {
                    SchoolLookRow fresh = new SchoolLookRow(hand.name(), clock.instant());
                    session.persist(fresh);
                    session.flush();
                    return fresh;
                });
    }
}
