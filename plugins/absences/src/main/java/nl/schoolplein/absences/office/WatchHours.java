package nl.schoolplein.absences.office;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.register.Marks;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.StaffMember;
import nl.schoolplein.api.StaffRole;

/** Each afternoon: who has missed sixteen hours in four lesson weeks without a valid reason; the head is told once. */
public class WatchHours implements Job {
    /** The notice to the head. */
    public static final String KIND = "sixteen-hours";

    /** Four lesson weeks, with the longest holiday between them, and some more. */
    private static final int LOOKS_BACK = 98;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

    @Inject
    SchoolDays days;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusDays(LOOKS_BACK);
        Counting counting = new Counting(database, days, SchoolHours.of(settings), first, today);
        Set<UUID> missed = Set.copyOf(database.read(Marks.class, marks -> marks.missedSince(first)));
        if (missed.isEmpty() || !counting.known()) {
            return; // without the holidays nothing can be counted, and the page of totals says so
        }
        List<Pupil> pupils = directory.pupils(Audience.pupils(missed));
        Map<UUID, Count> counts = counting.of(pupils);
        Set<UUID> heads = directory.staff().stream()
                .filter(person -> person.role() == StaffRole.HEAD)
                .map(StaffMember::id)
                .collect(Collectors.toSet());
        database.write(Calls.class, calls -> {
            List<Warning> known = calls.warnings(missed, first);
            for (Pupil pupil : pupils) {
                Count count = Objects.requireNonNull(counts.get(pupil.id()));
                SixteenHours.in(counting.schoolDays(pupil.group()), count.minutes()).stream()
                        .filter(reached -> isNew(reached, pupil, known))
                        .forEach(reached -> warn(calls, reached, pupil, heads));
            }
            return known;
        });
    }

    /** What was warned of already is not warned of again by a week that they share. */
    private static boolean isNew(SixteenHours.Reached reached, Pupil pupil, List<Warning> known) {
        return known.stream()
                .noneMatch(warning -> warning.pupil().equals(pupil.id())
                        && !warning.reachedOn().isBefore(reached.firstWeek()));
    }

    private void warn(Calls calls, SixteenHours.Reached reached, Pupil pupil, Set<UUID> heads) {
        Warning warning = new Warning(
                pupil.id(),
                reached.firstWeek(),
                reached.reachedOn(),
                reached.minutes(),
                new Deed.Hand(null, "", clock.instant()));
        calls.entityManager().persist(warning);
        if (!heads.isEmpty()) {
            notices.tell(Notice.of(KIND, warning.id(), pupil.firstName())
                    .toPeople(heads, pupil.id())
                    .at("pupils/" + pupil.id()));
        }
    }
}
