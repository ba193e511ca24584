package nl.schoolplein.portal.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.visit.Places;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/**
 * How much somebody has not read. Every page asks, so what a person was told is kept in memory for a minute, and until
 * something is told to them or read by them here; whether they may see it is asked of the gate each time.
 */
public final class Bell {
    private final Transactions rows;
    private final Schools schools;
    private final Gate gate;
    private final Clock clock;
    private final Cache<Person, Kept> kept = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** A guardian or a member of staff of a school. */
    private record Person(UUID school, UUID id) {}

    /** A notice that was not read. */
    private record Unread(String module, String kind, Set<UUID> concerns, Instant from, Optional<Instant> until) {
        boolean isShown(Instant now) {
            return !from.isAfter(now) && until.filter(end -> !end.isAfter(now)).isEmpty();
        }
    }

    /** What somebody has not read, and how they want to hear of which module. */
    private record Kept(List<Unread> unread, Map<String, Wish> wishes) {}

    /** Of what this outbox tells. */
    public Bell(Transactions rows, Schools schools, Gate gate, NoticeOutbox outbox, Clock clock) {
        this.rows = rows;
        this.schools = schools;
        this.gate = gate;
        this.clock = clock;
        outbox.whenCommitted((school, people) -> people.forEach(person -> forget(school, person)));
    }

    /** How many notices the visitor has not read, at all of their schools. */
    public int unread(Visit visit) {
        return visit.viewing() == null && !hasAny(visit.signedIn())
                ? 0
                : places(visit).stream().mapToInt(this::unreadAt).sum();
    }

    /** Mostly there is nothing, and that is known without a look at children and groups. */
    private boolean hasAny(SignedIn who) {
        return who.schools().stream()
                .anyMatch(school -> PortalViewer.personOf(who, schools.membership(school, who.account()))
                        .filter(person -> !known(school, person).unread().isEmpty())
                        .isPresent());
    }

    /** The visitor at each of their schools; who looks on as a guardian is at one. */
    List<Visit> places(Visit visit) {
        return visit.viewing() == null ? new Places(schools).of(visit) : List.of(visit);
    }

    /** The same at one school. */
    int unreadAt(Visit place) {
        Kept known = known(place);
        if (known.unread().isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        Shown shown = new Shown(gate, place, known.wishes());
        return (int) known.unread().stream()
                .filter(one -> one.isShown(now) && shown.includes(one.module(), one.kind(), one.concerns()))
                .count();
    }

    /** What the number is made of at a school: the same object until something is told to the person, or read. */
    public Object madeOf(UUID school, UUID person) {
        return known(school, person);
    }

    /** Until when it stays, if nothing of that changes. */
    public Instant steadyUntil(UUID school, UUID person) {
        Instant now = clock.instant();
        return known(school, person).unread().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.from()), one.until().stream()))
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** What the visitor sees of notices at a school now. */
    Shown shown(Visit place) {
        return new Shown(gate, place, wishes(place));
    }

    /** Whether a module is open to the visitor, however they want to hear of it. */
    boolean open(Visit place, String module) {
        return new Shown(gate, place, Map.of()).module(module).isPresent();
    }

    /** How the visitor wants to hear of modules at a school, as far as they said so. */
    Map<String, Wish> wishes(Visit place) {
        return known(place).wishes();
    }

    /** Something that somebody was told has been read, or somebody chose otherwise. */
    void forget(UUID school, UUID person) {
        kept.invalidate(new Person(school, person));
    }

    private Kept known(Visit place) {
        return known(place.atSchool().id(), place.by().person());
    }

    private Kept known(UUID school, UUID person) {
        return kept.get(
                new Person(school, person),
                missing -> rows.read(school, session -> {
                    NoticeRows all = Repositories.of(NoticeRows.class, session);
                    List<Unread> unread = all.unread(person, clock.instant()).stream()
                            .map(row -> new Unread(row.module(), row.kind(), row.concerns(), row.from(), row.until()))
                            .toList();
                    Map<String, Wish> wishes = all.wishes(person).stream()
                            .collect(Collectors.toUnmodifiableMap(WishRow::module, WishRow::wish));
                    return new Kept(unread, wishes);
                }));
    }
}
