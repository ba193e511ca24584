package nl.schoolplein.portal.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;

/**
 * What a school administration says of one school, whatever the format. Everybody is named by the id there.
 *
 * @param homes pupil → home group
 * @param teaching member of staff → groups
 * @param families pupil → guardians
 * @param there who of each kind may be taken for gone
 * @param enrolled whose enrolments may be taken for ended: by person, or by {@link #enrolment} for a single one
 * @param says what it tells of people at all; of what it does not, the portal keeps what is there
 * @param starts pupil → the first day in the group, for those who come later than the day on which it is read
 * @param rights link, as {@link #link} names it → what the roster tells of authority and collecting; of the rest, nothing
 */
public record Roster(
        Organisation organisation,
        Map<String, GroupRow.State> groups,
        Map<String, PupilRow.State> pupils,
        Map<String, StaffRow.State> staff,
        Map<String, GuardianRow.State> guardians,
        Map<String, String> homes,
        Map<String, Set<String>> teaching,
        Map<String, Set<String>> families,
        Map<Kind, Presence> there,
        Presence enrolled,
        Says says,
        Map<String, LocalDate> starts,
        Map<String, Map<LinkRight, Boolean>> rights,
        List<Broken> broken,
        List<Note> notes) {

    /** One that was kept before rosters told rights tells none. */
    public Roster {
        rights = Objects.requireNonNullElse(rights, Map.of());
    }

    /** Whether it tells e-mail addresses, and who administers the school. */
    public record Says(boolean email, boolean administrators) {}

    /** Who of a kind may be taken for gone; of a kind that is not in it, nobody. */
    Presence presence(Kind kind) {
        return there.getOrDefault(kind, Presence.SILENT);
    }

    /** What it tells of the rights of a guardian who belongs to a pupil. */
    Map<LinkRight, Boolean> rights(String guardian, String pupil) {
        return rights.getOrDefault(link(guardian, pupil), Map.of());
    }

    /** A guardian and a pupil, as {@link #rights} names them. */
    public static String link(String guardian, String pupil) {
        return guardian + '\n' + pupil;
    }

    /** One enrolment, as {@link #enrolled} names it. */
    public static String enrolment(String person, String group) {
        return person + '\n' + group;
    }
}
