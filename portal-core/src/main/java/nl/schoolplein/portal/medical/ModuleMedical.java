package nl.schoolplein.portal.medical;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Medical;
import nl.schoolplein.api.MedicalDetails;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/**
 * The medical details as a module gets them.
 *
 * @param module what the school calls it
 * @param entrusted pupils whose details a member of staff may know for a task of the module
 */
public record ModuleMedical(
        MedicalFile file, Schools schools, Bundle texts, Supplier<String> module, Set<UUID> entrusted)
        implements Medical {

    /** For a module that entrusts nobody yet. */
    public ModuleMedical(MedicalFile file, Schools schools, Bundle texts, Supplier<String> module) {
        this(file, schools, texts, module, Set.of());
    }

    @Override
    public Map<UUID, MedicalDetails> look(Collection<UUID> pupils, Set<MedicalDetails.Kind> kinds) {
        Visit visit = Visit.current();
        PortalViewer viewer = visit.viewer();
        if (viewer == null) {
            throw new IllegalStateException("nobody looks at medical details in a job: it is noted who does");
        }
        Map<UUID, Pupil> mayKnow = mayKnow(visit, viewer, pupils);
        if (mayKnow.isEmpty() || kinds.isEmpty()) {
            return Map.of();
        }
        Set<Details.Kind> asked = own(kinds);
        Map<UUID, Map<Details.Kind, String>> said = viewer.capacity() == Capacity.GUARDIAN
                ? file.read(visit.atSchool().id(), mayKnow.keySet(), asked)
                : file.look(hand(visit, viewer), seen(asked), mayKnow, asked);
        Map<UUID, MedicalDetails> details = new HashMap<>();
        said.forEach((pupil, found) -> details.put(pupil, details(found)));
        return details;
    }

    @Override
    public Set<UUID> known(Collection<UUID> pupils, Set<MedicalDetails.Kind> kinds) {
        Visit visit = Visit.current();
        PortalViewer viewer = visit.viewer();
        Set<UUID> asked = viewer == null
                ? Set.copyOf(pupils)
                : mayKnow(visit, viewer, pupils).keySet();
        return asked.isEmpty() || kinds.isEmpty()
                ? Set.of()
                : file.known(visit.atSchool().id(), asked, own(kinds));
    }

    @Override
    public Medical entrusted(Collection<UUID> pupils) {
        Set<UUID> all = new HashSet<>(entrusted);
        all.addAll(pupils);
        return new ModuleMedical(file, schools, texts, module, Set.copyOf(all));
    }

    @Override
    public String path(UUID pupil) {
        return "/" + Visit.current().atSchool().slug() + "/pupils/" + pupil + "/medical";
    }

    /** Those of the pupils whose details the viewer may know; a visitor with a pass those that the module shows. */
    private Map<UUID, Pupil> mayKnow(Visit visit, PortalViewer viewer, Collection<UUID> pupils) {
        Set<UUID> asked = Set.copyOf(pupils);
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<Pupil> found = viewer.capacity() == Capacity.GUARDIAN
                ? viewer.children()
                : schools.directory(visit.atSchool().id(), Optional.of(viewer))
                        .entrusted(entrusted)
                        .pupils(Audience.pupils(asked));
        return found.stream()
                .filter(pupil -> asked.contains(pupil.id()) && mayKnow(viewer, pupil))
                .collect(Collectors.toMap(Pupil::id, pupil -> pupil, (one, same) -> one, LinkedHashMap::new));
    }

    private boolean mayKnow(PortalViewer viewer, Pupil pupil) {
        return switch (viewer.capacity()) {
            case GUARDIAN -> viewer.may(PupilAction.SEE_MEDICAL, pupil);
            case STAFF -> viewer.may(PupilAction.SEE_MEDICAL, pupil) || entrusted.contains(pupil.id());
            case VISITOR -> true;
        };
    }

    private static MedicalFile.Hand hand(Visit visit, PortalViewer viewer) {
        SignedIn account = visit.who();
        return new MedicalFile.Hand(
                visit.atSchool().id(), account == null ? viewer.person() : account.account(), viewer.name());
    }

    /** In the words of the school's papers, whatever language somebody reads. */
    private String seen(Set<Details.Kind> kinds) {
        return module.get() + ": "
                + kinds.stream()
                        .map(kind -> texts.text(Languages.DUTCH, "medical." + kind.word()))
                        .collect(Collectors.joining(", "));
    }

    private static Set<Details.Kind> own(Set<MedicalDetails.Kind> kinds) {
        return kinds.stream()
                .map(kind -> Details.Kind.valueOf(kind.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Details.Kind.class)));
    }

    private static MedicalDetails details(Map<Details.Kind, String> found) {
        return new MedicalDetails(found.entrySet().stream()
                .collect(Collectors.toMap(
                        said -> MedicalDetails.Kind.valueOf(said.getKey().name()),
                        said -> Objects.requireNonNull(said.getValue()))));
    }
}
