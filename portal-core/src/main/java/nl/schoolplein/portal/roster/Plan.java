package nl.schoolplein.portal.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.Rostered;
import nl.schoolplein.portal.school.TeachingRow;

/** All that has to be written so that a school is as its roster says. */
final class Plan {
    /** The rows of each kind by their ids in the school administration; those that are new come in while it is done. */
    private final Map<Kind, Map<String, UUID>> ids = new HashMap<>();

    private final Map<Kind, List<String>> fresh = new HashMap<>();
    private final Map<Class<? extends Rostered<?>>, Map<UUID, Record>> changes = new LinkedHashMap<>();
    private final Map<Class<? extends Rostered<?>>, List<Pair>> bonds = new LinkedHashMap<>();

    /** Two who are to be bound: pupil and group, member of staff and group, guardian and pupil. */
    record Pair(String first, String second) {}

    Plan() {
        for (Kind kind : Kind.values()) {
            ids.put(kind, new HashMap<>());
            fresh.put(kind, new ArrayList<>());
        }
        bonds.put(PlacementRow.class, new ArrayList<>());
        bonds.put(TeachingRow.class, new ArrayList<>());
        bonds.put(GuardianLinkRow.class, new ArrayList<>());
    }

    /** The known rows of a kind. */
    Map<String, UUID> ids(Kind kind) {
        return ids.getOrDefault(kind, Map.of());
    }

    /** Those of a kind that have no row yet. */
    List<String> fresh(Kind kind) {
        return fresh.getOrDefault(kind, List.of());
    }

    <S extends Record, R extends Rostered<S>> void change(Class<R> type, UUID row, S state) {
        changes.computeIfAbsent(type, rows -> new LinkedHashMap<>()).put(row, state);
    }

    void bind(Class<? extends Rostered<?>> type, String first, String second) {
        bonds.getOrDefault(type, new ArrayList<>()).add(new Pair(first, second));
    }

    List<Pair> bonds(Class<? extends Rostered<?>> type) {
        return bonds.getOrDefault(type, List.of());
    }

    /** The rows that change, with their new states. */
    Map<Class<? extends Rostered<?>>, Map<UUID, Record>> changes() {
        return changes;
    }

    /** How many rows are written. */
    int size() {
        return fresh.values().stream().mapToInt(List::size).sum()
                + bonds.values().stream().mapToInt(List::size).sum()
                + changes.values().stream().mapToInt(Map::size).sum();
    }
}
