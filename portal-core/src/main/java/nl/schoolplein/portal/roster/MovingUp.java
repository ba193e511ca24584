package nl.schoolplein.portal.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an administrator decides for the next school year where no school administration says it.
 *
 * @param to cohort, by its id → the name of its next group; empty for one that leaves. One that is not in it goes where it is
 *     proposed, such as a cohort that came after this was decided
 * @param staying pupils who do their year again
 * @param empty the names of further groups, in which nobody is yet
 */
public record MovingUp(Map<String, String> to, Set<UUID> staying, List<String> empty) {}
