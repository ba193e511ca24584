package nl.schoolplein.portal.roster.oneroster;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;

/** What each person is at the school: from roles.csv (1.2), or from the person's own row (1.1). */
final class Roles {
    private final Organisation school;
    private final Orgs orgs;
    private final LocalDate today;
    private final boolean ownFile;
    private final boolean whole;
    private final Map<String, OfPerson> byPerson = new HashMap<>();

    /** A person's roles at this school and at others, and the line of the first row that says so. */
    private record OfPerson(Set<Role> here, Set<Role> elsewhere, long line) {
        static OfPerson on(long line) {
            return new OfPerson(EnumSet.noneOf(Role.class), EnumSet.noneOf(Role.class), line);
        }
    }

    Roles(
            Manifest manifest,
            Organisation school,
            Orgs orgs,
            LocalDate today,
            Findings findings,
            Findings.Marks people) {
        this.school = school;
        this.orgs = orgs;
        this.today = today;
        this.ownFile = manifest.file("roles").isPresent();
        this.whole = manifest.whole("roles");
        manifest.file("roles")
                .ifPresent(file -> file.rows(this::add, (row, why) -> {
                    people.unsure(row.idInSpiteOf(why, "userSourcedId"));
                    findings.add(row, why);
                }));
    }

    private void add(Row row) throws BrokenRowException {
        String person = row.id("userSourcedId");
        String org = row.id("orgSourcedId");
        orgs.check(org, "orgSourcedId");
        Role role = role(row);
        LocalDate end = row.date("endDate");
        OfPerson of = byPerson.computeIfAbsent(person, id -> OfPerson.on(row.line()));
        if (!row.ends() && (end == null || !end.isBefore(today))) {
            (org.equals(school.id()) ? of.here() : of.elsewhere()).add(role);
        }
    }

    private static Role role(Row row) throws BrokenRowException {
        String word = row.required("role");
        return Role.of(word).orElseThrow(() -> new BrokenRowException(Problem.ROLE, word));
    }

    /** What the person of this row of users.csv is at the school. */
    Set<Role> here(String person, Row row) throws BrokenRowException {
        if (ownFile) {
            OfPerson of = byPerson.get(person);
            return of == null ? Set.of() : of.here();
        }
        List<String> at = row.list("orgSourcedIds");
        for (String org : at) {
            orgs.check(org, "orgSourcedIds");
        }
        if (!at.isEmpty() && !at.contains(school.id())) {
            return Set.of();
        }
        Role role = role(row);
        if (role != Role.GUARDIAN) {
            row.required("orgSourcedIds");
        }
        return at.isEmpty() ? Set.of() : EnumSet.of(role);
    }

    /** Whether the person is a guardian, at this school or another. */
    boolean guardianSomewhere(String person, Row row) {
        if (!ownFile) {
            return Role.of(row.text("role")).filter(Role.GUARDIAN::equals).isPresent();
        }
        OfPerson of = byPerson.get(person);
        return of != null
                && (of.here().contains(Role.GUARDIAN) || of.elsewhere().contains(Role.GUARDIAN));
    }

    /** Whether the bundle may say nothing of what the person is, since it holds only changes. */
    boolean silentOn(String person) {
        return ownFile && !whole && !byPerson.containsKey(person);
    }

    /** Lists the roles of people who are in no file. */
    void refuseStrangers(Set<String> people, Findings findings) {
        byPerson.forEach((person, of) -> {
            if (!people.contains(person)) {
                findings.add("roles.csv", of.line(), new BrokenRowException(Problem.UNKNOWN, "userSourcedId", person));
            }
        });
    }
}
