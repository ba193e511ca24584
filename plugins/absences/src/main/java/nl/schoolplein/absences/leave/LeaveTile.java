package nl.schoolplein.absences.leave;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;

/** How far leave is, for a parent while there is news in it; how much waits, for the head. */
public class LeaveTile implements Tile {
    private static final int MOST = 4;
    private static final Duration NEWS = Duration.ofDays(5);

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What a parent sees. */
    public record News(List<Card> requests) {}

    /** What the head sees. */
    public record Waiting(int requests, int soon) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        Instant midnight =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        if (viewer.capacity() == Capacity.GUARDIAN) {
            return news(viewer).map(content -> content.until(midnight));
        }
        return viewer.may(LeaveAction.DECIDE_LEAVE)
                ? waiting().map(content -> content.until(midnight))
                : Optional.empty();
    }

    private Optional<TileContent> news(Viewer viewer) {
        Map<UUID, Pupil> children =
                viewer.children().stream().collect(Collectors.toMap(Pupil::id, Function.identity()));
        if (children.isEmpty()) {
            return Optional.empty();
        }
        LocalDate since = LocalDate.now(clock).minusMonths(1);
        Instant news = clock.instant().minus(NEWS);
        List<Card> requests = database.read(LeaveRequests.class, all -> all.since(children.keySet(), since)).stream()
                .filter(request -> request.state().open()
                        || (request.decidedAt() != null
                                && request.decidedAt().isAfter(news)
                                && request.state() != State.WITHDRAWN))
                .limit(MOST)
                .flatMap(request ->
                        Stream.ofNullable(children.get(request.pupil())).map(pupil -> Card.of(pupil, request)))
                .toList();
        if (requests.isEmpty()) {
            return Optional.empty();
        }
        TileContent content = TileContent.of("leave/tile", new News(requests));
        boolean asks = requests.stream().anyMatch(card -> card.state() == State.PROPOSED);
        return Optional.of(asks ? content.asking() : content);
    }

    private Optional<TileContent> waiting() {
        LocalDate soon = LocalDate.now(clock).plusDays(7);
        List<LeaveRequest> open = database.read(LeaveRequests.class, LeaveRequests::open).stream()
                .filter(request -> request.state() == State.SUBMITTED || request.state() == State.IN_TREATMENT)
                .toList();
        int pressing = (int) open.stream()
                .filter(request -> !request.asked().first().isAfter(soon))
                .count();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(TileContent.of("leave/waiting", new Waiting(open.size(), pressing)));
    }
}
