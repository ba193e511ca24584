package nl.schoolplein.portal.roster;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.api.LinkRight;

/**
 * Who is in the school administration twice and was made one person in the portal: a roster then says of the one that stayed
 * what it says of the other.
 *
 * @param pupils id of the pupil that went → id of the one that stayed
 * @param guardians the same for guardians
 */
record SamePeople(Map<String, String> pupils, Map<String, String> guardians) {

    static SamePeople of(Lines rows) {
        return new SamePeople(kept(rows.pupilsTwice()), kept(rows.guardiansTwice()));
    }

    private static Map<String, String> kept(List<RosterRows.Twice> people) {
        return people.stream().collect(Collectors.toMap(RosterRows.Twice::other, RosterRows.Twice::kept));
    }

    /** The roster with each person once. */
    Roster in(Roster roster) {
        if (pupils.isEmpty() && guardians.isEmpty()) {
            return roster;
        }
        return new Roster(
                roster.organisation(),
                roster.groups(),
                without(roster.pupils(), pupils),
                roster.staff(),
                without(roster.guardians(), guardians),
                moved(roster.homes()),
                roster.teaching(),
                families(roster.families()),
                roster.there(),
                roster.enrolled(),
                roster.says(),
                moved(roster.starts()),
                rights(roster),
                roster.broken(),
                roster.notes());
    }

    private static <S> Map<String, S> without(Map<String, S> listed, Map<String, String> twice) {
        Map<String, S> once = new LinkedHashMap<>(listed);
        once.keySet().removeAll(twice.keySet());
        return once;
    }

    /** What is said of the pupil that stayed counts; if nothing is, what is said of the other one. */
    private <V> Map<String, V> moved(Map<String, V> ofPupils) {
        Map<String, V> moved = without(ofPupils, pupils);
        pupils.forEach((other, kept) -> {
            if (ofPupils.containsKey(other)) {
                moved.putIfAbsent(kept, ofPupils.get(other));
            }
        });
        return moved;
    }

    private Map<String, Set<String>> families(Map<String, Set<String>> families) {
        Map<String, Set<String>> once = new LinkedHashMap<>();
        families.forEach((pupil, parents) -> {
            Set<String> all = once.computeIfAbsent(pupils.getOrDefault(pupil, pupil), none -> new LinkedHashSet<>());
            parents.forEach(parent -> all.add(guardians.getOrDefault(parent, parent)));
        });
        return once;
    }

    /** What is told of the one that stayed counts here too. */
    private Map<String, Map<LinkRight, Boolean>> rights(Roster roster) {
        Map<String, Map<LinkRight, Boolean>> once = new LinkedHashMap<>(roster.rights());
        roster.families()
                .forEach((pupil, parents) -> parents.forEach(parent -> {
                    String link =
                            Roster.link(guardians.getOrDefault(parent, parent), pupils.getOrDefault(pupil, pupil));
                    once.putIfAbsent(link, roster.rights(parent, pupil));
                }));
        return once;
    }
}
