package nl.schoolplein.bookcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.About;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.api.StoredFile;
import org.jspecify.annotations.Nullable;

/** A document in a folder, with the newest version of its file. */
@Entity
public class Document extends AudienceRow {
    static final int TITLE = 120;

    /** Nobody is asked to agree. */
    static final int NOT_ASKED = 0;

    @Column(nullable = false)
    private UUID folder;

    @Column(nullable = false, length = TITLE)
    private String title;

    @Embedded
    private StoredFile file;

    @Column(nullable = false)
    private Instant added;

    @Column(nullable = false, length = 120)
    private String author;

    /** Empty for documents from before this was kept, and once the author was erased. */
    @About(name = "author")
    @Column(name = "author_id")
    private @Nullable UUID authorId;

    @Column(nullable = false)
    private int number;

    @Column(name = "renewed")
    private @Nullable Instant renewed;

    @Column(name = "shown_from")
    private @Nullable Instant shownFrom;

    @Column(name = "shown_until")
    private @Nullable Instant shownUntil;

    @Column(name = "news_at", nullable = false)
    private Instant newsAt;

    @Column(name = "asked_since", nullable = false)
    private int askedSince;

    /** For the persistence provider. */
    protected Document() {}

    Document(UUID folder, String title, Audience audience, StoredFile file, Instant added, Author by) {
        super(audience);
        this.folder = folder;
        this.title = title;
        this.file = file;
        this.added = added;
        this.author = by.name();
        this.authorId = by.id();
        this.number = 1;
        this.newsAt = added;
    }

    @Override
    public Optional<String> itemTitle() {
        return Optional.of(title);
    }

    UUID folder() {
        return folder;
    }

    String title() {
        return title;
    }

    StoredFile file() {
        return file;
    }

    /** When the newest version was added. */
    Instant added() {
        return renewed == null ? added : renewed;
    }

    /** Who added the newest version; empty if that person was erased. */
    String author() {
        return author;
    }

    /** The number of the newest version, from 1. */
    int number() {
        return number;
    }

    /** Whether it replaced an older version. */
    boolean renewed() {
        return renewed != null;
    }

    @Override
    public Optional<Instant> shownFrom() {
        return Optional.ofNullable(shownFrom);
    }

    @Override
    public Optional<Instant> shownUntil() {
        return Optional.ofNullable(shownUntil);
    }

    /** When readers first saw what is there now. */
    Instant newsAt() {
        return newsAt;
    }

    /** Whether readers see it at this moment; who keeps it always does. */
    boolean shownAt(Instant now) {
        return !isLater(now) && !isOver(now);
    }

    /** Whether its time is still to come. */
    boolean isLater(Instant now) {
        return shownFrom != null && shownFrom.isAfter(now);
    }

    /** Whether its time is over. */
    boolean isOver(Instant now) {
        return shownUntil != null && !shownUntil.isAfter(now);
    }

    /** Whether guardians are asked whether they have read it and agree. */
    boolean asksAgreement() {
        return askedSince != NOT_ASKED;
    }

    /** All that guardians are told who are asked to agree: another object if they have to be told again. */
    Object asked() {
        return asksAgreement()
                ? List.of(title, Set.of(audience().targets()), shownFrom(), shownUntil())
                : Optional.empty();
    }

    /** The first version that counts when a guardian agreed. */
    int askedSince() {
        return askedSince;
    }

    void moveTo(UUID otherFolder) {
        folder = otherFolder;
    }

    void forOthers(Audience others) {
        audience(others);
    }

    void titled(String otherTitle) {
        title = otherTitle;
    }

    /** Shows it in this time only. */
    void showBetween(@Nullable Instant from, @Nullable Instant until) {
        shownFrom = from;
        shownUntil = until;
        newsAt = from != null && from.isAfter(added()) ? from : added();
    }

    /** Asks guardians to agree, from now on, or no longer. Whoever agreed with this version need not do so again. */
    void ask(boolean wanted) {
        if (wanted != asksAgreement()) {
            askedSince = wanted ? number : NOT_ASKED;
        }
    }

    /**
     * Gives it a newer version.
     *
     * @param askAgain whether who agreed with an older one is asked once more
     * @return the one that was the newest until now
     */
    OlderVersion renew(StoredFile newer, Instant now, Author by, boolean askAgain) {
        OlderVersion before = new OlderVersion(id(), number, file, added(), new Author(authorId, author));
        file = newer;
        renewed = now;
        author = by.name();
        authorId = by.id();
        number++;
        newsAt = shownFrom != null && shownFrom.isAfter(now) ? shownFrom : now;
        if (askAgain && asksAgreement()) {
            askedSince = number;
        }
        return before;
    }
}
