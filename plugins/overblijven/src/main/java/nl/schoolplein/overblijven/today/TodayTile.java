package nl.schoolplein.overblijven.today;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.booking.Booking;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.Cares;
import nl.schoolplein.overblijven.care.Workplace;

/** Today's lists on the desktop of those who work there, with how many come; nothing on days without care. */
public class TodayTile implements Tile {
    @Inject
    Database database;

    @Inject
    Clock clock;

    /** What the tile shows. */
    public record Lists(List<One> kinds) {}

    /** A kind of care that is held today. */
    public record One(UUID care, String name, String icon, String css, LocalTime begins, LocalTime ends, int booked) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        if (viewer.capacity() != Capacity.STAFF) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Set<UUID> works = new Workplace(database, viewer).cares();
        if (works.isEmpty()) {
            return Optional.empty();
        }
        List<CareOnDay> held = database.read(Cares.class, cares -> cares.plan(today, today)).usually(today).stream()
                .filter(on -> works.contains(on.care().id()))
                .toList();
        Set<UUID> ids = held.stream().map(on -> on.care().id()).collect(toSet());
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        List<Booking> booked = database.read(Attendances.class, rows -> rows.booked(today, ids));
        List<One> kinds = held.stream()
                .map(on -> new One(
                        on.care().id(),
                        on.care().name(),
                        on.care().tint().icon(),
                        on.care().tint().css(),
                        on.terms().begins(),
                        on.terms().ends(),
                        (int) booked.stream()
                                .filter(row -> row.care().equals(on.care().id()))
                                .count()))
                .filter(one -> one.booked() > 0)
                .toList();
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(TileContent.of("today/tile", new Lists(kinds))
                        .until(today.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
    }
}
