package nl.schoolplein.portal.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param people who of pupils, staff and guardians may be taken for gone
 * @param closed which groups may be taken for closed
 * @param enrolled whose enrolments may be taken for ended: by person, or by {@link #enrolment} for a single one
 * @param saysEmail whether it has e-mail addresses at all; if not, those that are there are kept
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
        Presence people,
        Presence closed,
        Presence enrolled,
        boolean saysEmail,
        List<Broken> broken,
        List<Note> notes) {

    /** One enrolment, as {@link #enrolled} names it. */
    public static String enrolment(String person, String group) {
        return person + '\n' + group;
    }
}
