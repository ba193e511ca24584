package nl.schoolplein.overblijven.today;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Tap;
import nl.schoolplein.overblijven.booking.Booking;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.Cares;

/** Today's lists, half ticked off; children in rooms, a grandmother who may collect, a medicine, and a child that is missing. */
public class DemoToday implements DemoData {
    private static final int MINUTES = 10;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Override
    public void fill(String school) {
        LocalDate today = LocalDate.now(clock);
        collectors(today);
        rules(today);
        List<CareOnDay> held =
                database.read(Cares.class, cares -> cares.plan(today, today)).usually(today);
        Set<UUID> ids = held.stream().map(on -> on.care().id()).collect(toSet());
        List<Booking> booked =
                ids.isEmpty() ? List.of() : database.read(Attendances.class, rows -> rows.booked(today, ids));
        if (booked.isEmpty()) {
            return;
        }
        Map<UUID, Pupil> pupils =
                directory
                        .pupils(Audience.pupils(
                                booked.stream().map(Booking::pupil).toList()))
                        .stream()
                        .collect(toMap(Pupil::id, pupil -> pupil));
        for (CareOnDay on : held) {
            List<Pupil> expected = booked.stream()
                    .filter(booking -> booking.care().equals(on.care().id()))
                    .map(booking -> Objects.requireNonNull(pupils.get(booking.pupil())))
                    .toList();
            tickOff(on, expected);
        }
    }

    private Instant begins(CareOnDay on) {
        return on.day().atTime(on.terms().begins()).atZone(clock.getZone()).toInstant();
    }

    private Instant at(CareOnDay on, int minutes) {
        Instant then = begins(on).plus(Duration.ofMinutes(minutes));
        Instant now = Instant.ofEpochMilli(clock.millis());
        return then.isAfter(now) ? now : then;
    }

    private void tickOff(CareOnDay on, List<Pupil> expected) {
        UUID care = on.care().id();
        List<String> rooms = on.care().rooms();
        boolean begun =
                !on.terms().begins().isAfter(LocalTime.NOON) || !at(on, 0).isBefore(begins(on));
        database.write(Attendances.class, rows -> {
            for (int number = 0; number < expected.size(); number++) {
                Pupil pupil = expected.get(number);
                Tap tap = new Tap(UUID.randomUUID(), at(on, number % 7));
                if (!rooms.isEmpty()) {
                    rows.entityManager()
                            .persist(new RoomOf(
                                    care, pupil.id(), rooms.get(pupil.yearLevel() > 4 ? rooms.size() - 1 : 0), tap));
                }
                if (number % 2 == 0 && begun) {
                    rows.at(on.day(), care, pupil.id(), tap.at()).arrives(true, tap);
                }
                if (number == 0 && begun) {
                    rows.entityManager()
                            .persist(new MedicineGiven(care, pupil.id(), on.day(), "Ventolin, 1 pufje", "KM", tap));
                }
                if (number == 1 && begun) {
                    Attendance missing = rows.at(on.day(), care, pupil.id(), tap.at());
                    missing.warned(tap.at());
                    notices.tell(Notice.of(
                                    "missing",
                                    missing.id(),
                                    pupil.name(),
                                    on.care().name())
                            .toStaff(Audience.pupils(Set.of(pupil.id())))
                            .at("stays"));
                }
            }
            return expected.size();
        });
    }

    /** Volunteers see what children may not eat, and one has helped already. */
    private void rules(LocalDate today) {
        List<Care> cares = database.read(Cares.class, Cares::all);
        database.write(Attendances.class, rows -> {
            cares.stream().filter(Care::volunteers).forEach(care -> {
                DayRules rules = new DayRules(care.id(), LocalTime.NOON);
                rules.become(false, MINUTES, true);
                rows.entityManager().persist(rules);
                rows.entityManager().persist(new Volunteer(UUID.randomUUID(), care.id(), today));
            });
            return cares.size();
        });
    }

    /** Mila's grandmother may collect her. */
    private void collectors(LocalDate today) {
        List<Pupil> kids = directory.pupils(Audience.wholeSchool()).stream()
                .filter(pupil -> Set.of("Mila", "Yara").contains(pupil.firstName()))
                .toList();
        Map<UUID, List<Guardian>> collectors =
                directory.collectors(kids.stream().map(Pupil::id).toList());
        database.write(Attendances.class, rows -> {
            for (Pupil kid : kids) {
                collectors.getOrDefault(kid.id(), List.of()).stream()
                        .reduce((one, other) -> other)
                        .ifPresent(guardian -> {
                            rows.entityManager()
                                    .persist(new Collector(
                                            kid.id(), guardian.id(), "oma Truus", "06 20 30 40 50", null));
                            rows.entityManager()
                                    .persist(new DayNote(
                                            kid.id(),
                                            guardian.id(),
                                            today,
                                            "Oma Truus haalt op, om vijf uur.",
                                            Instant.ofEpochMilli(clock.millis())));
                        });
            }
            return kids.size();
        });
    }
}
