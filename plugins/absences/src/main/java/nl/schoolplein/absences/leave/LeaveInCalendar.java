package nl.schoolplein.absences.leave;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.api.CalendarSource;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;

/** Approved leave in the calendar: of the own children, and of the groups that somebody teaches. */
public class LeaveInCalendar implements CalendarSource {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Texts texts;

    @Override
    public List<CalendarEntry> entries(LocalDate first, LocalDate last, Viewer viewer) {
        boolean guardian = viewer.capacity() == Capacity.GUARDIAN;
        if (guardian ? viewer.children().isEmpty() : viewer.teaches().isEmpty()) {
            return List.of();
        }
        List<LeaveRequest> granted = database.read(LeaveRequests.class, all -> all.granted(first, last));
        List<Pupil> pupils = guardian ? viewer.children() : directory.pupils(Audience.groups(viewer.teaches()));
        Map<UUID, Pupil> known = pupils.stream().collect(Collectors.toMap(Pupil::id, Function.identity()));
        return granted.stream()
                .filter(request -> request.asked().weekdays().isEmpty())
                .flatMap(request ->
                        Stream.ofNullable(known.get(request.pupil())).map(pupil -> entry(request, pupil, guardian)))
                .toList();
    }

    private CalendarEntry entry(LeaveRequest request, Pupil pupil, boolean guardian) {
        When when = request.when();
        return CalendarEntry.during(
                        when.first(),
                        when.last(),
                        CalendarEntry.Kind.FREE,
                        texts.get("leave.calendar", pupil.firstName()),
                        guardian ? "leave/requests/" + request.id() : "leave")
                .forWhom(Audience.pupils(Set.of(pupil.id())));
    }
}
