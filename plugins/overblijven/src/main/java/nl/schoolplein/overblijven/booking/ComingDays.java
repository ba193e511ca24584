package nl.schoolplein.overblijven.booking;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CarePlan;

/** On the desktop: when the viewer's children stay in the coming days, and what is asked of the viewer. */
public class ComingDays extends Office implements Tile {
    private static final int DAYS = 6;

    /** What the tile shows. */
    public record Shown(List<MonthPage.OfferLine> offers, List<Stay> stays) {}

    /**
     * On which of the coming days a child stays at a kind of care.
     *
     * @param waits those on which it still waits for a place
     */
    public record Stay(
            Pupil child, String care, String icon, String css, List<LocalDate> days, List<LocalDate> waits) {}

    private record Read(List<Booking> bookings, List<Offer> offers) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        List<UUID> children = viewer.children().stream().map(Pupil::id).toList();
        if (viewer.capacity() != Capacity.GUARDIAN || children.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = today();
        LocalDate last = first.plusDays(DAYS);
        CarePlan plan = plan(first, last);
        Read read = database.read(
                Bookings.class,
                bookings -> new Read(bookings.of(children, first, last), bookings.offers(children, first)));
        List<Stay> stays = viewer.children().stream()
                .flatMap(child -> plan.cares().stream().flatMap(care -> stay(child, care, read.bookings()).stream()))
                .toList();
        List<MonthPage.OfferLine> offers = MonthPage.OfferLine.of(read.offers(), viewer.children(), plan);
        if (stays.isEmpty() && offers.isEmpty()) {
            return Optional.empty();
        }
        TileContent tile = TileContent.of("booking/tile", new Shown(offers, stays))
                .until(first.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return Optional.of(offers.isEmpty() ? tile : tile.asking());
    }

    private static Optional<Stay> stay(Pupil child, Care care, List<Booking> bookings) {
        Map<Boolean, List<LocalDate>> byWaiting = bookings.stream()
                .filter(row -> row.pupil().equals(child.id()) && row.care().equals(care.id()))
                .filter(row -> row.state() != BookingState.CANCELLED)
                .sorted(Comparator.comparing(Booking::onDay))
                .collect(partitioningBy(row -> row.state() == BookingState.WAITING, mapping(Booking::onDay, toList())));
        List<LocalDate> days = Objects.requireNonNull(byWaiting.get(false));
        List<LocalDate> waits = Objects.requireNonNull(byWaiting.get(true));
        return days.isEmpty() && waits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stay(
                        child, care.name(), care.tint().icon(), care.tint().css(), days, waits));
    }
}
