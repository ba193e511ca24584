package nl.schoolplein.portal.roster;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everybody of one school: what an administrator decides for all holds for who was added by hand as well. */
record Everybody(EverybodyRows rows) implements Lines {

    @Override
    public EntityManager entityManager() {
        return rows.entityManager();
    }

    @Override
    public List<RosterRows.GroupLine> groups() {
        return rows.groups();
    }

    /** The ids that groups have in the school administration; no two groups of a school may have the same. */
    Set<String> sourcesOfGroups() {
        return new HashSet<>(rows.sourcesOfGroups());
    }

    @Override
    public List<RosterRows.PupilLine> pupils() {
        return rows.pupils();
    }

    @Override
    public List<RosterRows.StaffLine> staff() {
        return rows.staff();
    }

    @Override
    public List<RosterRows.GuardianLine> guardians() {
        return rows.guardians();
    }

    @Override
    public List<RosterRows.Bond> placements(LocalDate day, LocalDate year) {
        return rows.placements(day);
    }

    @Override
    public List<RosterRows.Bond> teaching(LocalDate year) {
        return rows.teaching();
    }

    @Override
    public List<RosterRows.Link> links() {
        return rows.links();
    }
}
