package nl.schoolplein.portal.roster.oneroster;

import java.time.LocalDate;
import java.util.Map;
import nl.schoolplein.portal.roster.Kind;
import nl.schoolplein.portal.roster.Known;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;

/** Reads the files of one school, each after those that it refers to. */
final class Reading {
    private final Manifest manifest;
    private final Organisation organisation;
    private final Findings findings =
            new Findings("orgs.csv", "classes.csv", "users.csv", "roles.csv", "demographics.csv", "enrollments.csv");
    private final Findings.Marks marks;
    private final Classes classes;
    private final People people;
    private final Enrolments enrolments;

    Reading(Manifest manifest, Organisation organisation, Known known, LocalDate today) {
        this.manifest = manifest;
        this.organisation = organisation;
        marks = new Findings.Marks(manifest.whole("users") && manifest.rolesWhole());
        Orgs orgs = new Orgs(manifest, findings);
        classes = new Classes(manifest, organisation, orgs, known, findings);
        Roles roles = new Roles(manifest, organisation, orgs, today, findings, marks);
        people = new People(manifest, roles, known, findings, marks);
        manifest.file("demographics").ifPresent(file -> file.rows(this::born, findings::add));
        enrolments = new Enrolments(manifest, classes, people, today, findings);
    }

    private void born(Row row) throws BrokenRowException {
        String id = row.id("userSourcedId", "sourcedId");
        if (!people.exists(id)) {
            throw new BrokenRowException(Problem.UNKNOWN, "userSourcedId", id);
        }
        if (people.pupils().containsKey(id)) {
            LocalDate day = row.date("birthDate");
            if (day != null) {
                people.born(id, day);
            }
        }
    }

    Roster roster() {
        boolean email = manifest.file("users").map(file -> file.has("email")).orElse(false);
        return new Roster(
                organisation,
                classes.groups(),
                people.pupils(),
                people.staff(),
                people.guardians(),
                enrolments.homes(),
                enrolments.teaching(),
                people.families(),
                Map.of(
                        Kind.GROUPS, classes.marks().presence(),
                        Kind.PUPILS, marks.presence(),
                        Kind.STAFF, marks.presence(),
                        Kind.GUARDIANS, marks.presence()),
                enrolments.marks().presence(),
                new Roster.Says(email, true),
                Map.of(),
                Map.of(),
                findings.broken(),
                findings.notes());
    }
}
