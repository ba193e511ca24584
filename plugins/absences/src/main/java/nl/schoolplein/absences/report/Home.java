package nl.schoolplein.absences.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A guardian's first page: who is not there, and what to do about it.
 *
 * @param absence whether absence can be reported here
 * @param leave whether leave can be asked for here
 * @param children the children whom the viewer may report
 * @param current what was reported and is not over
 * @param chosen the day that is chosen at first: today, or the next school day when today's school is over
 * @param planned what else is planned on that day
 */
public record Home(
        boolean absence,
        boolean leave,
        List<Child> children,
        List<Card> current,
        LocalDate chosen,
        List<Planned> planned,
        Today today) {

    /**
     * A child to choose.
     *
     * @param ticked whether it is chosen at first: nobody else can be meant
     * @param report the report that makes another one needless
     */
    public record Child(
            Pupil pupil, boolean ticked, @Nullable Card report) {}

    static List<Child> children(List<Pupil> children, List<Card> current, Today today) {
        return children.stream()
                .map(child -> {
                    Card there = current.stream()
                            .filter(card -> card.kind() == Report.Kind.ILL
                                    && card.pupil().id().equals(child.id()))
                            .findFirst()
                            .orElse(null);
                    return new Child(child, children.size() == 1 && there == null, there);
                })
                .toList();
    }

    /** The child whose name the button can say, if there is but one who is not reported yet. */
    public @Nullable Pupil only() {
        return children.size() == 1 ? children.get(0).pupil() : null;
    }

    /** Whether somebody is not reported yet. */
    public boolean anybody() {
        return children.stream().anyMatch(child -> child.report() == null);
    }

    /** The first names of whom something is about. */
    public String names(Set<UUID> pupils) {
        return children.stream()
                .map(Child::pupil)
                .filter(pupil -> pupils.contains(pupil.id()))
                .map(Pupil::firstName)
                .collect(Collectors.joining(", "));
    }
}
