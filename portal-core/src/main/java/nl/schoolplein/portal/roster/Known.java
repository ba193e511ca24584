package nl.schoolplein.portal.roster;

import java.util.Set;

/** The ids in the school administration of those whom the portal has, for rosters that name only what changed. */
public record Known(Set<String> groups, Set<String> pupils, Set<String> staff, Set<String> guardians) {

    /** Whether the portal has somebody with this id. */
    public boolean person(String id) {
        return pupils.contains(id) || staff.contains(id) || guardians.contains(id);
    }
}
