package nl.schoolplein.absences.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.leave.LeaveDay;
import nl.schoolplein.absences.leave.LeaveDays;
import nl.schoolplein.absences.register.Mark;
import nl.schoolplein.absences.register.Marks;
import nl.schoolplein.absences.report.Report;
import nl.schoolplein.absences.report.Reports;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;

/** Counts what pupils missed in a time: three queries, however many pupils. */
public record Counting(Database database, SchoolDays days, SchoolHours hours, LocalDate first, LocalDate last) {

    /** Whether it is known of all these days if there was school; else nothing can be counted. */
    public boolean known() {
        return days.knows(first) && days.knows(last);
    }

    /** The school days of a group. */
    public NavigableSet<LocalDate> schoolDays(UUID group) {
        SchoolDays ofGroup = days.ofGroup(group);
        return first.datesUntil(last.plusDays(1))
                .filter(ofGroup::isSchoolDay)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each of them missed. */
    public Map<UUID, Count> of(Collection<Pupil> pupils) {
        Set<UUID> ids = pupils.stream().map(Pupil::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Mark>> marks = database.read(Marks.class, all -> all.between(ids, first, last)).stream()
                .collect(Collectors.groupingBy(Mark::pupil));
        Map<UUID, List<Report>> reports = database.read(Reports.class, all -> all.touching(ids, first, last)).stream()
                .collect(Collectors.groupingBy(Report::pupil));
        Map<UUID, Map<LocalDate, LeaveDay>> leave = new LeaveDays(database).between(first, last);
        Map<UUID, NavigableSet<LocalDate>> schoolDays = new HashMap<>();
        Map<UUID, Count> counts = new HashMap<>();
        for (Pupil pupil : pupils) {
            UUID id = pupil.id();
            List<Report> own = reports.getOrDefault(id, List.of());
            counts.put(
                    id,
                    Count.of(
                            hours,
                            schoolDays.computeIfAbsent(pupil.group(), this::schoolDays),
                            marks.getOrDefault(id, List.of()).stream()
                                    .map(mark ->
                                            new Count.Seen(mark.onDay(), mark.part(), mark.state(), mark.arrived()))
                                    .toList(),
                            away(own, Report.Kind.ILL),
                            excused(own, leave.getOrDefault(id, Map.of()))));
        }
        return counts;
    }

    private List<Count.Away> away(List<Report> reports, Report.Kind kind) {
        return reports.stream()
                .filter(report -> report.kind() == kind)
                .map(Report::span)
                .map(span -> new Count.Away(
                        span.first(),
                        span.last() == null || span.last().isAfter(last) ? last : span.last(),
                        span.leaves(),
                        span.returns()))
                .toList();
    }

    private List<Count.Away> excused(List<Report> reports, Map<LocalDate, LeaveDay> leave) {
        List<Count.Away> excused = new ArrayList<>(away(reports, Report.Kind.VISIT));
        leave.forEach((day, away) -> excused.add(new Count.Away(day, day, away.from(), away.until())));
        return excused;
    }
}
