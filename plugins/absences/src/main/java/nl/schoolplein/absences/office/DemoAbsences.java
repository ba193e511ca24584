package nl.schoolplein.absences.office;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.Today;
import nl.schoolplein.absences.register.DemoRegister;
import nl.schoolplein.absences.report.DemoReports;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;

/** A flu week at the demo schools: many ill in one group, some better, some late, and somebody who is near sixteen hours. */
public class DemoAbsences implements DemoData {
    private static final int DAYS = 10;
    private static final int SCHOOL_OF_FLU = 3;

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    @Inject
    SchoolDays days;

    @Inject
    Clock clock;

    @Override
    public void fill(String school) {
        Today today = Today.of(clock, days);
        List<LocalDate> past = past(today.day());
        List<Group> groups = directory.groups();
        List<Pupil> pupils = directory.pupils(Audience.wholeSchool());
        Group flu = groups.get(Math.min(SCHOOL_OF_FLU, groups.size() - 1));
        List<Pupil> inFlu = of(pupils, flu);
        database.write(rows -> {
            DemoReports reports = new DemoReports(rows, notices);
            DemoRegister register = new DemoRegister(rows, SchoolHours.of(settings));
            for (int number = 0; number < Math.min(7, inFlu.size()); number++) {
                LocalDate first = past.get(number % 3);
                reports.ill(
                        inFlu.get(number),
                        first,
                        number % 3 == 2 ? past.get(0) : null,
                        hand(first, number),
                        today.day());
            }
            for (int place = 0; place < groups.size(); place++) {
                List<Pupil> group = of(pupils, groups.get(place));
                for (LocalDate day : past) {
                    register.done(groups.get(place).id(), day, hand(day, 30));
                }
                if (group.size() > 8) {
                    LocalDate soon = today.school() ? today.day() : today.next();
                    register.told(group.get(5), soon, "Oma haalt op", hand(today.day(), -30));
                    register.late(
                            group.get(8),
                            past.get(place % DAYS),
                            LocalTime.of(8, 41),
                            hand(past.get(place % DAYS), 20));
                    register.absent(group.get(7), past.get(place % DAYS), hand(past.get(place % DAYS), 21));
                }
            }
            nearSixteen(of(pupils, groups.get(groups.size() - 1)), past, register, rows);
        });
    }

    /** Fifteen hours and some minutes: one more morning, and the head has to do something. */
    private void nearSixteen(List<Pupil> group, List<LocalDate> past, DemoRegister register, EntityManager rows) {
        if (group.size() > 3) {
            past.stream().limit(3).forEach(day -> {
                register.absent(group.get(3), day, hand(day, 25));
                rows.persist(new PhoneCall(group.get(3).id(), day, PhoneCall.Outcome.NO_REASON, hand(day, 75)));
            });
            LocalDate before = past.get(past.size() - 1).minusWeeks(4);
            Warning dealt = new Warning(group.get(2).id(), before, before.plusDays(4), 970, hand(before, 600));
            dealt.dealt(Warning.Dealt.REPORTED, hand(before.plusDays(5), 60));
            rows.persist(dealt);
        }
    }

    private static List<Pupil> of(List<Pupil> pupils, Group group) {
        return pupils.stream().filter(pupil -> pupil.group().equals(group.id())).toList();
    }

    /** The latest school days before today, the newest first. */
    private List<LocalDate> past(LocalDate today) {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(today::minusDays)
                .filter(day -> Today.isSchoolDay(days, day))
                .limit(DAYS)
                .toList();
    }

    private Deed.Hand hand(LocalDate day, int minutes) {
        ZoneId zone = clock.getZone();
        Instant at = day.atTime(7, 50).plusMinutes(minutes).atZone(zone).toInstant();
        return new Deed.Hand(null, "", at);
    }
}
