package nl.schoolplein.overblijven.today;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.booking.Booking;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.Cares;
import org.jspecify.annotations.Nullable;

/**
 * Tells the teachers of children who were expected and did not come, some minutes after the beginning: only where somebody
 * ticks off today, so that a list that nobody uses alarms nobody. Guardians are not told by a machine: care staff call them.
 */
public class WarnTeachers implements Job {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        LocalTime now = LocalTime.now(clock);
        List<CareOnDay> held = database.read(Cares.class, cares -> cares.plan(today, today)).usually(today).stream()
                .filter(on ->
                        on.terms().begins().isBefore(now) && on.terms().ends().isAfter(now))
                .toList();
        if (!held.isEmpty()) {
            Map<UUID, Pupil> pupils = directory.pupils(Audience.wholeSchool()).stream()
                    .collect(toMap(Pupil::id, pupil -> pupil, (one, same) -> one));
            database.write(Attendances.class, rows -> warn(rows, held, pupils, today, now));
        }
    }

    private int warn(Attendances rows, List<CareOnDay> held, Map<UUID, Pupil> pupils, LocalDate today, LocalTime now) {
        Set<UUID> ids = held.stream().map(on -> on.care().id()).collect(toSet());
        List<Booking> booked = rows.booked(today, ids);
        List<Attendance> there = rows.on(today, ids);
        List<DayRules> rules = rows.rules(ids);
        Set<UUID> absent = Set.copyOf(rows.reportedAbsent(today));
        int warned = 0;
        for (CareOnDay on : held) {
            UUID care = on.care().id();
            DayRules ofCare = DayDesk.rules(rules, care, Optional.of(on));
            Map<UUID, Attendance> here =
                    there.stream().filter(row -> row.care().equals(care)).collect(toMap(Attendance::pupil, row -> row));
            boolean ticked = here.values().stream().anyMatch(row -> row.arrived() != null);
            if (ticked && !now.isBefore(on.terms().begins().plusMinutes(ofCare.minutes()))) {
                for (Booking booking : booked) {
                    Pupil pupil = pupils.get(booking.pupil());
                    Attendance row = here.get(booking.pupil());
                    boolean missing = row == null || (row.arrived() == null && row.warned() == null);
                    if (booking.care().equals(care) && pupil != null && missing && !absent.contains(pupil.id())) {
                        warn(rows, row, on, pupil);
                        warned++;
                    }
                }
            }
        }
        return warned;
    }

    private void warn(Attendances rows, @Nullable Attendance known, CareOnDay on, Pupil pupil) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Attendance row = known == null ? new Attendance(on.care().id(), pupil.id(), on.day(), now) : known;
        row.warned(now);
        rows.entityManager().persist(row);
        notices.tell(Notice.of("missing", row.id(), pupil.name(), on.care().name())
                .toStaff(Audience.pupils(Set.of(pupil.id())))
                .at("stays"));
    }
}
