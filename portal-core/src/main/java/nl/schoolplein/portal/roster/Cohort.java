package nl.schoolplein.portal.roster;

import java.util.List;
import java.util.UUID;

/**
 * The pupils of one year in one group; a combination group has several.
 *
 * @param id which one, as long as the group is there
 * @param group the name of the group
 * @param year 1 to 8; 0 if nobody knows
 * @param next the name of the group where they would usually go; empty if they leave
 */
public record Cohort(String id, String group, int year, List<Member> pupils, String next) {

    /** A pupil. */
    public record Member(UUID id, String name) {}

    static String id(UUID group, int year) {
        return "cohort-" + group + "-" + year;
    }
}
