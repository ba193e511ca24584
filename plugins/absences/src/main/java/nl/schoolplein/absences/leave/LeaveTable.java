package nl.schoolplein.absences.leave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Texts;
import org.jspecify.annotations.Nullable;

/** Requests as the lines of a table, without what parents explained. */
record LeaveTable(Texts texts, Map<UUID, Pupil> pupils, Reckoning reckoning, Clock clock) {
    private static final List<String> COLUMNS = List.of(
            "pupil", "group", "ground", "track", "first", "last", "from", "until", "days", "state", "asked", "decided");

    List<List<String>> of(List<LeaveRequest> requests) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS.stream()
                .map(column -> texts.get("leave.column." + column))
                .toList());
        for (LeaveRequest request : requests) {
            Pupil pupil = pupils.get(request.pupil());
            if (pupil != null) {
                lines.add(line(pupil, request));
            }
        }
        return lines;
    }

    private List<String> line(Pupil pupil, LeaveRequest request) {
        When when = request.when();
        Tally tally = reckoning.of(pupil, request).tally();
        return Stream.of(
                        pupil.name(),
                        pupil.groupName(),
                        request.groundName(),
                        texts.get(request.track().key()),
                        when.first(),
                        when.last(),
                        text(when.from()),
                        text(when.until()),
                        tally.known() && request.track() != Track.UNDER_SIX ? tally.days() : "",
                        texts.get(request.state().key()),
                        LocalDate.ofInstant(request.doneAt(), clock.getZone()),
                        request.decidedAt() == null ? "" : LocalDate.ofInstant(request.decidedAt(), clock.getZone()))
                .map(Object::toString)
                .toList();
    }

    private static String text(@Nullable Object time) {
        return time == null ? "" : time.toString();
    }
}
