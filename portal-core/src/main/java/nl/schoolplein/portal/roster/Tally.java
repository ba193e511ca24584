package nl.schoolplein.portal.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schoolplein.api.LinkRight;

/** Counts and names who comes, changes and goes; each at most once. */
final class Tally {
    private final Map<Kind, Map<String, String>> fresh = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> changed = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> gone = new EnumMap<>(Kind.class);

    private final List<Note> notes = new ArrayList<>();

    void fresh(Kind kind, String id, String name) {
        note(fresh, kind, id, name);
    }

    void gone(Kind kind, String id, String name) {
        note(gone, kind, id, name);
    }

    /** Somebody who has just come does not change as well. */
    void changed(Kind kind, String id, String name) {
        if (!isFresh(kind, id)) {
            note(changed, kind, id, name);
        }
    }

    boolean isFresh(Kind kind, String id) {
        return has(fresh, kind, id);
    }

    boolean isChanged(Kind kind, String id) {
        return has(changed, kind, id);
    }

    boolean isGone(Kind kind, String id) {
        return has(gone, kind, id);
    }

    /** What the roster says of somebody is not done, since an administrator changed it by hand. */
    void keptByHand(String name) {
        notes.add(new Note(Note.About.KEPT_BY_HAND, List.of(name)));
    }

    /** A guardian gets a right to a pupil, or does not have it any more. */
    void right(LinkRight right, boolean has, String guardian, String pupil) {
        Note.About given = right == LinkRight.AUTHORITY ? Note.About.AUTHORITY : Note.About.MAY_COLLECT;
        Note.About taken = right == LinkRight.AUTHORITY ? Note.About.NO_AUTHORITY : Note.About.MAY_NOT_COLLECT;
        notes.add(new Note(has ? given : taken, List.of(guardian, pupil)));
    }

    /** A pupil stays in the group in which an administrator put it. */
    void keptInGroup(String name) {
        notes.add(new Note(Note.About.KEPT_IN_GROUP, List.of(name)));
    }

    Difference difference(Roster roster) {
        return new Difference(
                roster.organisation(),
                names(fresh),
                names(changed),
                names(gone),
                List.copyOf(roster.broken()),
                Stream.concat(roster.notes().stream(), notes.stream()).toList(),
                false);
    }

    private static void note(Map<Kind, Map<String, String>> where, Kind kind, String id, String name) {
        where.computeIfAbsent(kind, none -> new LinkedHashMap<>()).put(id, name);
    }

    private static boolean has(Map<Kind, Map<String, String>> where, Kind kind, String id) {
        return where.getOrDefault(kind, Map.of()).containsKey(id);
    }

    private static Difference.Names names(Map<Kind, Map<String, String>> where) {
        Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
        where.forEach((kind, all) -> names.put(kind, new ArrayList<>(all.values())));
        return new Difference.Names(names);
    }
}
