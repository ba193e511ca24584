package nl.schoolplein.portal.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.data.Census;
import nl.schoolplein.portal.school.School;

/** The database, and whether the people in it fit together. */
final class DatabaseCheck implements Check {
    private static final Duration APART = Duration.ofSeconds(10);

    @Override
    public List<Finding> look(Site site) throws Exception {
        Census census = site.kept().store().census();
        List<Finding> found = new ArrayList<>();
        found.add(Finding.ok("database", census.server().product() + where(site) + ", its tables are up to date."));
        Duration difference = Duration.between(
                        site.place().clock().instant(), census.server().now())
                .abs();
        if (difference.compareTo(APART) > 0) {
            found.add(Finding.problem(
                    "clock", "The clock of the database is " + difference.toSeconds() + " s from this machine's."));
        }
        census.misfits().forEach((what, count) -> {
            if (count > 0) {
                found.add(Finding.problem("database", count + " " + what + "."));
            }
        });
        for (School school : site.kept().schools().all()) {
            found.add(school(school, census.of(school.id())));
        }
        return found;
    }

    private static String where(Site site) {
        return site.place()
                .database()
                .map(address -> " at " + address + " (two roles, as it should be)")
                .orElse(" in the data folder");
    }

    private static Finding school(School school, Census.People people) {
        String name = "school " + school.slug();
        return people.administrators() == 0
                ? Finding.note(name, "Nobody can administer it: see schoolplein administrator create.")
                : Finding.ok(
                        name,
                        people.pupils() + " pupils, " + people.guardians() + " guardians, " + people.staff()
                                + " staff; " + people.administrators() + " can administer it.");
    }
}
