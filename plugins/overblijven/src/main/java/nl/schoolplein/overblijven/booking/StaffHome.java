package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Page;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.Workplace;
import org.jspecify.annotations.Nullable;

/** What staff see first: the days to come at the kinds of care where they work. */
public final class StaffHome {
    private static final int DAYS = 14;

    private final AnyPage page;

    StaffHome(AnyPage page) {
        this.page = page;
    }

    /** The page. */
    public record Shown(List<StaffDay> days, boolean arranges, boolean works) {}

    /** A day. */
    public record StaffDay(LocalDate day, List<StaffCare> cares) {}

    /** A kind of care on a day: how many come, and wait. */
    public record StaffCare(
            UUID id,
            String name,
            String icon,
            String css,
            LocalTime begins,
            LocalTime ends,
            int booked,
            int waiting,
            @Nullable Integer places) {}

    Page page() {
        LocalDate first = page.today();
        LocalDate last = first.plusDays(DAYS - 1);
        Set<UUID> mine = page.workplace().cares();
        CareDays days = new CareDays(page.plan(first, last), page.schoolDays, CareDays.horizon(page.schoolDays, first));
        Map<LocalDate, List<Tally>> tallies =
                page.database.read(Bookings.class, bookings -> bookings.allTallies(first, last)).stream()
                        .collect(Collectors.groupingBy(Tally::onDay));
        List<StaffDay> shown = first.datesUntil(last.plusDays(1))
                .filter(day -> days.school().knows(day) && days.school().isSchoolDay(day))
                .map(day -> new StaffDay(day, cares(day, days, mine, tallies.getOrDefault(day, List.of()))))
                .filter(day -> !day.cares().isEmpty())
                .toList();
        return Page.of("booking/staff", new Shown(shown, Workplace.arranges(page.viewer), !mine.isEmpty()));
    }

    private static List<StaffCare> cares(LocalDate day, CareDays days, Set<UUID> mine, List<Tally> tallies) {
        return days.plan().usually(day).stream()
                .filter(on -> mine.contains(on.care().id())
                        && days.plan().closed(on.care().id(), day).isEmpty())
                .map(on -> care(on, tallies))
                .toList();
    }

    private static StaffCare care(CareOnDay on, List<Tally> tallies) {
        DayPlaces places = MonthGrid.places(
                on,
                tallies.stream()
                        .filter(tally -> tally.care().equals(on.care().id()))
                        .toList());
        return new StaffCare(
                on.care().id(),
                on.care().name(),
                on.care().tint().icon(),
                on.care().tint().css(),
                on.terms().begins(),
                on.terms().ends(),
                places.taken(),
                places.waiting(),
                on.terms().places());
    }
}
