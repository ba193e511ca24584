package nl.schoolplein.portal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.visit.Visit;

/**
 * The choice between all children of a guardian and one of them. What is chosen stands in the address, and so stays in
 * that window alone.
 *
 * @param all where all are shown
 * @param everybody whether all are shown now
 */
public record ChildFilter(String all, boolean everybody, List<Chip> chips) {
    /** Nothing to choose from. */
    public static final ChildFilter NONE = new ChildFilter("", true, List.of());

    private static final int COLOURS = 6;

    /**
     * One child to choose.
     *
     * @param tint the style class of the child's colour
     * @param school the name of its school, or empty where all are at one
     */
    public record Chip(Pupil child, String tint, String school, String href, boolean chosen) {}

    /** Whether there is a choice. */
    public boolean needed() {
        return chips.size() > 1;
    }

    /** The children of a guardian at one school for whom the test holds, each at an address below this one. */
    public static List<Chip> at(Visit visit, String place, String school, Predicate<UUID> child) {
        Membership membership = visit.membership();
        if (membership == null || membership.guardian() == null || visit.by().capacity() != Capacity.GUARDIAN) {
            return List.of();
        }
        List<Chip> chips = new ArrayList<>();
        List<Membership.Child> children = membership.guardian().children();
        for (int index = 0; index < children.size(); index++) {
            Pupil one = children.get(index).pupil();
            if (child.test(one.id())) {
                boolean chosen = visit.chosen().map(one::equals).orElse(false);
                String tint = "t" + (index % COLOURS + 1);
                chips.add(new Chip(one, tint, school, place + "?child=" + one.id(), chosen));
            }
        }
        return chips;
    }
}
