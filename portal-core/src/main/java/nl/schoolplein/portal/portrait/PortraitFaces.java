package nl.schoolplein.portal.portrait;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.page.Faces;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/**
 * Whose photo a viewer may see: the staff those of the pupils whom they may see, guardians those of the own children, and of
 * the children in their groups if the school wants that.
 */
public record PortraitFaces(Portraits portraits, Looks looks) implements Faces {

    @Override
    public Optional<String> photo(Visit visit, Pupil pupil) {
        return address(visit, pupil, Portraits.Size.SMALL);
    }

    /** The address of the pupil's photo, if there is one that the visitor may see. */
    Optional<String> address(Visit visit, Pupil pupil, Portraits.Size size) {
        PortalViewer viewer = visit.viewer();
        School school = visit.school();
        if (viewer == null || school == null || !maySee(viewer, pupil, school.id())) {
            return Optional.empty();
        }
        UUID portrait = portraits.of(school.id()).byPupil().get(pupil.id());
        return Optional.ofNullable(portrait)
                .map(id -> "/" + school.slug() + "/pupils/" + pupil.id() + "/portrait/" + id + "/" + size.word());
    }

    /** Whether the viewer may see how the pupil looks. */
    boolean maySee(PortalViewer viewer, Pupil pupil, UUID school) {
        return switch (viewer.capacity()) {
            case STAFF -> PupilAction.SEE.allows(viewer, pupil);
            case GUARDIAN ->
                viewer.children().stream().anyMatch(child -> child.id().equals(pupil.id()))
                        || (looks.of(school).faces()
                                && viewer.children().stream()
                                        .anyMatch(child -> Objects.equals(child.group(), pupil.group())));
            case VISITOR -> false;
        };
    }
}
