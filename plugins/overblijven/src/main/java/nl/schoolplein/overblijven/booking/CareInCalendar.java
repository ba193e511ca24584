package nl.schoolplein.overblijven.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.api.CalendarSource;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.CarePlan;

/** When the viewer's children stay, in the calendar of all modules. */
public class CareInCalendar extends Office implements CalendarSource {
    @Override
    public List<CalendarEntry> entries(LocalDate first, LocalDate last, Viewer viewer) {
        List<UUID> children = viewer.children().stream().map(Pupil::id).toList();
        if (viewer.capacity() != Capacity.GUARDIAN || children.isEmpty()) {
            return List.of();
        }
        CarePlan plan = plan(first, last);
        return database.read(Bookings.class, bookings -> bookings.of(children, first, last)).stream()
                .filter(row -> row.state() == BookingState.BOOKED)
                .flatMap(row -> entry(row, plan))
                .toList();
    }

    private Stream<CalendarEntry> entry(Booking row, CarePlan plan) {
        return plan.usually(row.onDay()).stream()
                .filter(on -> on.care().id().equals(row.care()))
                .map(on -> CalendarEntry.between(
                                at(on, on.terms().begins()),
                                at(on, on.terms().ends()),
                                CalendarEntry.Kind.APPOINTMENT,
                                on.care().name(),
                                "day/" + row.onDay())
                        .saying(on.care().organisation())
                        .forWhom(Audience.pupils(Set.of(row.pupil()))));
    }

    private Instant at(CareOnDay on, LocalTime time) {
        return on.day().atTime(time).atZone(clock.getZone()).toInstant();
    }
}
