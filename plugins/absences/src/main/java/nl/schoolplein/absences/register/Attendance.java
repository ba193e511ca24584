package nl.schoolplein.absences.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.leave.LeaveDay;
import nl.schoolplein.absences.leave.LeaveDays;
import nl.schoolplein.absences.report.Report;
import nl.schoolplein.absences.report.Reports;
import nl.schoolplein.api.Database;
import org.jspecify.annotations.Nullable;

/**
 * Who is there on one day, of some pupils.
 *
 * @param marks what teachers saw, by pupil
 * @param reports what was reported, by pupil
 * @param leave who is on leave, by pupil
 */
public record Attendance(
        LocalDate day,
        SchoolHours hours,
        Map<UUID, List<Mark>> marks,
        Map<UUID, List<Report>> reports,
        Map<UUID, LeaveDay> leave) {

    /** Reads it: three queries, however many pupils. */
    public static Attendance on(Database database, Collection<UUID> pupils, LocalDate day, SchoolHours hours) {
        if (pupils.isEmpty()) {
            return new Attendance(day, hours, Map.of(), Map.of(), Map.of());
        }
        Map<UUID, List<Mark>> marks = database.read(Marks.class, all -> all.on(pupils, day)).stream()
                .collect(Collectors.groupingBy(Mark::pupil));
        Map<UUID, List<Report>> reports = database.read(Reports.class, all -> all.touching(pupils, day, day)).stream()
                .collect(Collectors.groupingBy(Report::pupil));
        return new Attendance(day, hours, marks, reports, new LeaveDays(database).on(day));
    }

    /** Whether a pupil is there. */
    public Presence of(UUID pupil, Part part) {
        return Presence.of(seen(pupil, part), ill(pupil) != null, excused(pupil, part));
    }

    /** Whether a pupil is on leave, or at the doctor's, when this half of the day begins. */
    public boolean excused(UUID pupil, Part part) {
        LeaveDay away = leave.get(pupil);
        Report visit = visit(pupil);
        LocalTime begin = hours.beginOf(part);
        return (away != null && Presence.isAway(away.from(), away.until(), begin))
                || (visit != null
                        && Presence.isAway(visit.span().leaves(), visit.span().returns(), begin));
    }

    /** What was seen; who was missing in the morning is missing until somebody says otherwise. */
    public Mark.@Nullable State seen(UUID pupil, Part part) {
        Map<Part, Mark> byPart = byPart(pupil);
        Mark own = byPart.get(part);
        Mark morning = byPart.get(Part.MORNING);
        if (own != null) {
            return own.state();
        }
        return morning != null && morning.state() == Mark.State.ABSENT ? Mark.State.ABSENT : null;
    }

    private Map<Part, Mark> byPart(UUID pupil) {
        return marks.getOrDefault(pupil, List.of()).stream().collect(Collectors.toMap(Mark::part, Function.identity()));
    }

    /** When a pupil came who is late. */
    public @Nullable LocalTime arrived(UUID pupil, Part part) {
        Mark mark = byPart(pupil).get(part);
        return mark == null ? null : mark.arrived();
    }

    /** The report of a pupil who is ill. */
    public @Nullable Report ill(UUID pupil) {
        return first(pupil, Report.Kind.ILL);
    }

    /** The report of a pupil who is at the doctor's for a part of the day. */
    public @Nullable Report visit(UUID pupil) {
        return first(pupil, Report.Kind.VISIT);
    }

    private @Nullable Report first(UUID pupil, Report.Kind kind) {
        return reports.getOrDefault(pupil, List.of()).stream()
                .filter(report -> report.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
