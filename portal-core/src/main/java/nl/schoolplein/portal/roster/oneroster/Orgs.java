package nl.schoolplein.portal.roster.oneroster;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.roster.row.Table;

/** The organisations of a bundle; those of the type school are the ones that a portal's school can be. */
final class Orgs {
    private final Map<String, Organisation> schools = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    /** A file that is missing or names only changes leaves references unknown that are in order. */
    private final boolean whole;

    Orgs(Manifest manifest, Findings findings) {
        whole = manifest.whole("orgs");
        manifest.file("orgs")
                .ifPresent(file -> file.rows(this::add, (row, why) -> {
                    known.add(row.idInSpiteOf(why, "sourcedId"));
                    findings.add(row, why);
                }));
    }

    private void add(Row row) throws BrokenRowException {
        String id = row.id("sourcedId");
        known.add(id);
        if (row.required("type").equalsIgnoreCase("school") && !row.ends()) {
            schools.put(id, new Organisation(id, row.name("name", 255)));
        }
    }

    /** Refuses a reference to an organisation that is nowhere. */
    void check(String id, String column) throws BrokenRowException {
        if (whole && !known.contains(id)) {
            throw new BrokenRowException(Problem.UNKNOWN, column, id);
        }
    }

    /** The schools to which people or classes belong, by name. Where no file tells the names, the ids have to do. */
    static List<Organisation> inUse(Manifest manifest) {
        Orgs orgs = new Orgs(manifest, new Findings("orgs.csv"));
        Set<String> used = new HashSet<>();
        Table.OnBroken never = (row, why) -> {
            // said when the bundle is read
        };
        manifest.file("classes").ifPresent(file -> file.rows(row -> used.add(row.text("schoolSourcedId")), never));
        manifest.file("roles").ifPresent(file -> file.rows(row -> used.add(row.text("orgSourcedId")), never));
        manifest.file("users")
                .ifPresent(file -> file.rows(row -> used.addAll(row.list("orgSourcedIds", "orgSourcedId")), never));
        used.remove("");
        return used.stream()
                .filter(id -> !orgs.whole || orgs.schools.containsKey(id))
                .map(id -> orgs.schools.getOrDefault(id, new Organisation(id, id)))
                .sorted(Comparator.comparing(Organisation::name).thenComparing(Organisation::id))
                .toList();
    }
}
