package nl.schoolplein.portal.person;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.schoolplein.api.Pupil;

/**
 * The pupils of a group with what their guardians show, as one viewer sees it.
 *
 * <p>Another guardian of an own child is shown what was chosen for the other guardian, never what the other parents are
 * shown; and with a child that is not the viewer's, such as one of a second family, not at all.
 */
final class ClassList {
    private ClassList() {}

    /** Everything, for the staff of the group. */
    static List<ClassPage.Entry> ofStaff(List<SharedDetails.Listed> lines) {
        return of(lines, line -> Optional.of(line.contact().whole()));
    }

    /** What a guardian sees, who has these children. */
    static List<ClassPage.Entry> of(
            List<SharedDetails.Listed> lines, UUID viewer, List<Pupil> children, List<SharedDetails.Linked> linked) {
        Set<UUID> own = children.stream().map(Pupil::id).collect(toSet());
        Set<UUID> others = linked.stream()
                .map(SharedDetails.Linked::guardian)
                .filter(guardian -> !guardian.equals(viewer))
                .collect(toSet());
        Set<UUID> hidden = linked.stream()
                .filter(SharedDetails.Linked::hidden)
                .map(SharedDetails.Linked::guardian)
                .collect(toSet());
        return of(lines, line -> {
            if (!others.contains(line.guardian())) {
                return Optional.of(line.contact().card(line.choice().toParents()));
            }
            boolean shown = own.contains(line.pupil()) && !hidden.contains(line.guardian());
            return shown ? Optional.of(line.contact().card(line.choice().toOther())) : Optional.empty();
        });
    }

    private static List<ClassPage.Entry> of(
            List<SharedDetails.Listed> lines, Function<SharedDetails.Listed, Optional<Card>> seen) {
        Map<UUID, ClassPage.Entry> byPupil = new LinkedHashMap<>();
        for (SharedDetails.Listed line : lines) {
            seen.apply(line).filter(card -> !card.empty()).ifPresent(card -> byPupil.computeIfAbsent(
                            line.pupil(),
                            first -> new ClassPage.Entry(line.firstName() + " " + line.lastName(), new ArrayList<>()))
                    .guardians()
                    .add(card));
        }
        return List.copyOf(byPupil.values());
    }
}
