package nl.schoolplein.absences.office;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/** What a group missed this school year, for the screen, for paper and for a spreadsheet. */
@Path("totals")
public class TotalsPages extends AnyPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /**
     * A pupil's line.
     *
     * @param lately minutes missed without a valid reason in the last four lesson weeks
     */
    public record Line(Pupil pupil, Count count, int lately) {
        /** Whether that is what has to be reported. */
        public boolean warns() {
            return lately >= SixteenHours.MINUTES;
        }
    }

    /**
     * The page.
     *
     * @param known whether the school's calendar of this year is known; nothing is counted without
     * @param warnings who reached sixteen hours, of all whom the viewer sees, and nobody has dealt with it yet
     */
    public record Totals(
            List<Group> groups,
            @Nullable Group group,
            boolean known,
            LocalDate since,
            List<Line> lines,
            Count all,
            List<Warned> warnings) {}

    /** A pupil with a warning. */
    public record Warned(Pupil pupil, int minutes, LocalDate on) {}

    /** Shows a group: the one that was asked for, or else the viewer's own, or the first. */
    @GET
    @Allow("REGISTER")
    public Page show(@QueryParam("group") @Nullable UUID asked) {
        return Page.of("office/totals", totals(asked)).titled(texts.get("totals.title"));
    }

    /** The same for a spreadsheet. */
    @GET
    @Path("csv")
    @Allow("REGISTER")
    public Response csv(@QueryParam("group") @Nullable UUID asked) {
        Totals totals = totals(asked);
        Group group = totals.group();
        return table(texts.get("totals.file", group == null ? "" : group.name()), totals.lines());
    }

    /** The pupils of all groups that the viewer may see, for a spreadsheet: for the head that is the whole school. */
    @GET
    @Path("all/csv")
    @Allow("REGISTER")
    public Response all() {
        Counting counting = counting();
        return table(texts.get("totals.file.all"), counting.known() ? lines(counting, mine()) : List.of());
    }

    private Response table(String name, List<Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("pupil", "group", "ill", "leave", "absent", "late", "late.when", "hours")
                .map(column -> texts.get("totals." + column))
                .toList());
        lines.forEach(line -> rows.add(List.of(
                line.pupil().name(),
                line.pupil().groupName(),
                "" + line.count().ill(),
                "" + line.count().leave(),
                "" + line.count().absent(),
                "" + line.count().late(),
                line.count().cameLate().stream().map(TotalsPages::when).collect(Collectors.joining("; ")),
                hours(line.count().total()))));
        return files.table(name, rows);
    }

    private static String when(Count.Seen late) {
        LocalTime arrived = late.arrived();
        return DAY.format(late.day()) + (arrived == null ? "" : " " + arrived);
    }

    /** So many minutes as hours: "15:59". */
    public static String hours(int minutes) {
        return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }

    private List<Pupil> mine() {
        return directory.pupils(Audience.wholeSchool()).stream()
                .filter(pupil -> viewer.may(Action.REGISTER, pupil))
                .toList();
    }

    private Counting counting() {
        LocalDate today = today().day();
        return new Counting(database, days, SchoolHours.of(settings), Today.schoolYear(today), today);
    }

    private Totals totals(@Nullable UUID asked) {
        List<Pupil> mine = mine();
        Set<UUID> ids = mine.stream().map(Pupil::group).collect(Collectors.toSet());
        List<Group> groups = directory.groups().stream()
                .filter(group -> ids.contains(group.id()))
                .toList();
        Group group = chosen(groups, asked);
        Counting counting = counting();
        List<Line> lines = group == null || !counting.known()
                ? List.of()
                : lines(
                        counting,
                        mine.stream()
                                .filter(pupil -> pupil.group().equals(group.id()))
                                .toList());
        return new Totals(
                groups,
                group,
                counting.known(),
                counting.first(),
                lines,
                lines.stream().map(Line::count).reduce(Count.NOTHING, Count::plus),
                warned(mine, counting.first()));
    }

    private @Nullable Group chosen(List<Group> groups, @Nullable UUID asked) {
        if (asked != null) {
            return groups.stream()
                    .filter(group -> group.id().equals(asked))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
        }
        return groups.stream()
                .filter(group -> viewer.teaches().contains(group.id()))
                .findFirst()
                .or(() -> groups.stream().findFirst())
                .orElse(null);
    }

    private static List<Line> lines(Counting counting, List<Pupil> pupils) {
        Map<UUID, NavigableSet<LocalDate>> schoolDays = pupils.stream()
                .map(Pupil::group)
                .distinct()
                .collect(Collectors.toMap(group -> group, counting::schoolDays));
        Map<UUID, Count> counts = counting.of(pupils);
        return pupils.stream()
                .map(pupil -> {
                    Count count = Objects.requireNonNull(counts.get(pupil.id()));
                    NavigableSet<LocalDate> ofGroup = Objects.requireNonNull(schoolDays.get(pupil.group()));
                    return new Line(pupil, count, SixteenHours.lately(ofGroup, count.minutes()));
                })
                .toList();
    }

    private List<Warned> warned(List<Pupil> pupils, LocalDate since) {
        if (pupils.isEmpty()) {
            return List.of();
        }
        Map<UUID, Pupil> known = pupils.stream().collect(Collectors.toMap(Pupil::id, pupil -> pupil));
        return database.read(Calls.class, calls -> calls.warnings(known.keySet(), since)).stream()
                .filter(warning -> warning.dealt() == null)
                .map(warning -> new Warned(
                        Objects.requireNonNull(known.get(warning.pupil())), warning.minutes(), warning.reachedOn()))
                .toList();
    }
}
