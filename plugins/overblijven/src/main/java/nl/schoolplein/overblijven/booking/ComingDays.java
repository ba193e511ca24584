package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
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
import nl.schoolplein.overblijven.care.CarePlan;

/** On the desktop: when the viewer's children stay in the coming days, and what is asked of the viewer. */
public class ComingDays extends Office implements Tile {
    private static final int DAYS = 7;
    private static final int MOST = 5;

    /**
     * What the tile shows.
     *
     * @param more how many there are besides
     */
    public record Shown(List<MonthPage.OfferLine> offers, List<Stay> stays, int more) {}

    /** That a child stays, or waits. */
    public record Stay(Pupil child, LocalDate day, String care, String icon, String css, boolean waits) {}

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
        Map<UUID, Pupil> known = Told.byId(viewer.children());
        List<Stay> stays = read.bookings().stream()
                .filter(row -> row.state() != BookingState.CANCELLED)
                .flatMap(row -> plan
                        .care(row.care())
                        .map(care -> new Stay(
                                Objects.requireNonNull(known.get(row.pupil())),
                                row.onDay(),
                                care.name(),
                                care.tint().icon(),
                                care.tint().css(),
                                row.state() == BookingState.WAITING))
                        .stream())
                .toList();
        List<MonthPage.OfferLine> offers = MonthPage.OfferLine.of(read.offers(), viewer.children(), plan);
        if (stays.isEmpty() && offers.isEmpty()) {
            return Optional.empty();
        }
        TileContent tile = TileContent.of(
                        "booking/tile",
                        new Shown(
                                offers,
                                stays.subList(0, Math.min(MOST, stays.size())),
                                Math.max(0, stays.size() - MOST)))
                .until(first.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        return Optional.of(offers.isEmpty() ? tile : tile.asking());
    }
}
