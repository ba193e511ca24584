package nl.schoolplein.overblijven.booking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.CarePlan;

/** Somebody was at the school twice: what was booked for, or by, the one that is gone is the other one's. */
public class KeepBookings extends Office implements Listener<PersonsMerged> {
    @Override
    public void on(Event<PersonsMerged> event) {
        PersonsMerged merged = event.what();
        if (merged.kind() == PersonsMerged.Kind.PUPIL) {
            pupil(merged.gone(), merged.kept());
        } else {
            database.write(
                    Bookings.class,
                    bookings -> bookings.guardianIsNow(merged.gone(), merged.kept())
                            + bookings.patternsGuardianIsNow(merged.gone(), merged.kept())
                            + bookings.stepsPersonIsNow(merged.gone(), merged.kept()));
        }
    }

    private record Had(List<Booking> rows, Set<UUID> cares) {}

    private void pupil(UUID gone, UUID kept) {
        Had had = database.read(Bookings.class, bookings -> {
            List<Booking> rows = bookings.ever(gone);
            Set<UUID> cares = rows.stream().map(Booking::care).collect(Collectors.toCollection(TreeSet::new));
            bookings.patterns(List.of(gone)).forEach(pattern -> cares.add(pattern.care()));
            return new Had(rows, cares);
        });
        LocalDate last = had.rows().stream()
                .map(Booking::onDay)
                .max(Comparator.naturalOrder())
                .filter(day -> day.isAfter(today()))
                .orElse(today());
        UUID group = directory.pupil(kept).map(Pupil::group).orElse(null);
        CarePlan plan = plan(today(), last);
        for (UUID care : had.cares()) {
            Part part = new Part(care, List.of(gone, kept), today(), last);
            change(plan, part, new BecomeOne(this, plan, care, gone, kept, group)::join);
        }
        database.write(Bookings.class, bookings -> bookings.offersPupilIsNow(gone, kept));
    }
}
