package nl.schoolplein.absences.report;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;

/** On the morning of a school day: whose illness has no end yet, is asked about. */
public class AskStillIll implements Job {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Notices notices;

    @Inject
    Events events;

    @Inject
    SchoolDays days;

    @Inject
    Clock clock;

    @Override
    public void run() {
        Today today = Today.of(clock, days);
        if (!today.school()) {
            return;
        }
        Telling telling = new Telling(notices, events, today.zone());
        List<Report> reports = database.read(Reports.class, all -> all.toAsk(today.day()));
        if (reports.isEmpty()) {
            return;
        }
        Map<UUID, Pupil> pupils =
                directory
                        .pupils(Audience.pupils(
                                reports.stream().map(Report::pupil).collect(Collectors.toSet())))
                        .stream()
                        .collect(Collectors.toMap(Pupil::id, Function.identity()));
        database.write(rows -> reports.forEach(report -> {
            Pupil pupil = pupils.get(report.pupil());
            if (pupil != null) {
                telling.asks(report, pupil, today);
            }
        }));
    }
}
