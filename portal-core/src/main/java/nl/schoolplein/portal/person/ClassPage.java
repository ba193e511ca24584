package nl.schoolplein.portal.person;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/** The list of a group: for its parents what others show them, for its staff how to reach everybody. */
@Path("/{school}/class/{group}")
public class ClassPage {
    @Inject
    private OwnDetails details;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /**
     * What is shown.
     *
     * @param classParents who offers to be class parent; told to the staff alone
     */
    public record InGroup(String group, boolean staff, List<Entry> entries, List<String> classParents) {}

    /** A pupil with those of the guardians who show something. */
    public record Entry(String pupil, List<Card> guardians) {}

    /** The list; 404 for who has no child in the group and does not work with it. */
    @GET
    @Door(Door.To.MEMBER)
    public Page list(@PathParam("group") UUID id) {
        Visit visit = Visit.current();
        UUID school = visit.atSchool().id();
        PortalViewer viewer = visit.by();
        Group group = schools.groups(school).stream()
                .filter(one -> one.id().equals(id) && concerns(one, viewer))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean staff = viewer.capacity() == Capacity.STAFF;
        List<Entry> list = staff ? details.ofStaff(school, id) : details.seenBy(school, id, viewer);
        String title = texts.text(visit.language(), "class.title", group.name());
        List<String> classParents = staff ? details.classParents(school, id) : List.of();
        return Page.of("class-list", new InGroup(group.name(), staff, list, classParents))
                .titled(title);
    }

    private static boolean concerns(Group group, PortalViewer viewer) {
        Pupil anyPupil = new Pupil(new UUID(0, 0), "", "", group.id(), group.name(), 0);
        return viewer.capacity() == Capacity.STAFF
                ? viewer.may(PupilAction.SEE_CONTACT, anyPupil)
                : viewer.children().stream().anyMatch(child -> child.group().equals(group.id()));
    }
}
