package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Family;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.SchoolDays;

/** The rota of the demo schools: six weeks of fruit, the first days with helpers. */
public class DemoRota implements DemoData {
    private static final List<String> FRUITS =
            List.of("Mandarijn", "Appel", "Worteltjes", "Banaan", "Peer", "Komkommer");

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    SchoolDays schoolDays;

    @Inject
    Clock clock;

    @Override
    public void fill(String school) {
        List<Group> groups = directory.groups();
        for (int i = 0; i < groups.size(); i++) {
            plan(Audience.groups(List.of(groups.get(i).id())), DayOfWeek.of(1 + i % 5), i);
        }
    }

    private void plan(Audience group, DayOfWeek weekday, int offset) {
        LocalDate first = LocalDate.now(clock).with(TemporalAdjusters.nextOrSame(weekday));
        for (int week = 0; week < FRUITS.size(); week++) {
            LocalDate date = first.plusWeeks(week);
            if (schoolDays.isSchoolDay(date)) {
                FruitDay day = new FruitDay(group, date, FRUITS.get((week + offset) % FRUITS.size()), 2);
                database.write(rows -> rows.persist(day));
                if (week < 2) {
                    help(day, directory.families(group), 2 - week);
                }
            }
        }
    }

    private void help(FruitDay day, List<Family> families, int helpers) {
        for (Family family : families.subList(0, Math.min(helpers, families.size()))) {
            database.write(rows -> rows.persist(new Help(
                    day.id(),
                    family.pupils().get(0).id(),
                    family.guardians().get(0).id(),
                    clock.instant())));
        }
    }
}
