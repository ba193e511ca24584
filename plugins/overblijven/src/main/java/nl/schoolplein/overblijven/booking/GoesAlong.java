package nl.schoolplein.overblijven.booking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Medical;
import nl.schoolplein.api.MedicalDetails;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.care.Shared;

/** What goes along to a kind of care of the medical details of a guardian's children, as the guardian reads it. */
public record GoesAlong(Medical medical, Map<UUID, MedicalDetails> known) {

    /** What a kind of care gets to know of a child, and where that is corrected. */
    public record Along(Pupil child, List<Detail> details, String path) {}

    /** One thing. */
    public record Detail(Shared kind, String text) {}

    /** Opens the details of some children, of the kinds that go along to any kind of care of a day. */
    static GoesAlong of(Medical medical, Collection<Pupil> children, Set<Shared> kinds) {
        return new GoesAlong(
                medical,
                children.isEmpty() || kinds.isEmpty()
                        ? Map.of()
                        : medical.look(
                                children.stream().map(Pupil::id).toList(),
                                kinds.stream().map(GoesAlong::kind).collect(Collectors.toSet())));
    }

    private static MedicalDetails.Kind kind(Shared shared) {
        return MedicalDetails.Kind.valueOf(shared.name());
    }

    /** What goes along to one kind of care. */
    List<Along> to(Set<Shared> kinds, Collection<Pupil> children) {
        return children.stream()
                .map(child -> new Along(child, details(child, kinds), medical.path(child.id())))
                .toList();
    }

    private List<Detail> details(Pupil child, Set<Shared> kinds) {
        MedicalDetails details = known.get(child.id());
        return details == null
                ? List.of()
                : kinds.stream()
                        .sorted()
                        .flatMap(kind -> details.text(kind(kind)).map(text -> new Detail(kind, text)).stream())
                        .toList();
    }
}
