package nl.schoolplein.portal.roster;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** The people and groups of one school with whom a roster is compared, by the ids that the roster names them by. */
interface Lines {

    EntityManager entityManager();

    List<RosterRows.GroupLine> groups();

    List<RosterRows.PupilLine> pupils();

    List<RosterRows.StaffLine> staff();

    List<RosterRows.GuardianLine> guardians();

    /** Home groups that count on a day or later; by hand is what was done since the first day of the school year. */
    List<RosterRows.Bond> placements(LocalDate day, LocalDate year);

    List<RosterRows.Bond> teaching(LocalDate year);

    List<RosterRows.Link> links();

    /** Pupils whom the roster names by two ids although the portal made them one. */
    default List<RosterRows.Twice> pupilsTwice() {
        return List.of();
    }

    /** The same for guardians. */
    default List<RosterRows.Twice> guardiansTwice() {
        return List.of();
    }
}
