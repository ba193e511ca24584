package nl.schoolplein.portal.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/**
 * The pupils of whom a member of staff may know the details; what the details are, and what a court decided, stands on pages
 * of each.
 */
@Path("/{school}/pupils")
public class StaffPupils {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /**
     * The pupils, by group.
     *
     * @param courtNotes about whom there is a court note that the viewer may read
     */
    public record Known(List<OfGroup> groups, Set<UUID> courtNotes) {}

    /** The pupils of a group, by first name. */
    public record OfGroup(UUID id, String name, List<Pupil> pupils) {}

    /** Three queries, however many there are. */
    @GET
    @Door(Door.To.STAFF)
    public Page pupils() {
        Visit visit = Visit.current();
        UUID school = visit.atSchool().id();
        List<Pupil> pupils =
                desk.schools().directory(school, Optional.of(visit.by())).pupils(Audience.wholeSchool()).stream()
                        .filter(pupil -> visit.by().may(PupilAction.SEE_MEDICAL, pupil))
                        .toList();
        Map<UUID, List<Pupil>> byGroup =
                pupils.stream().collect(groupingBy(Pupil::group, LinkedHashMap::new, toList()));
        List<OfGroup> groups = byGroup.entrySet().stream()
                .map(group ->
                        new OfGroup(group.getKey(), group.getValue().get(0).groupName(), group.getValue()))
                .toList();
        List<UUID> readable = pupils.stream()
                .filter(pupil -> visit.by().may(PupilAction.READ_COURT_NOTE, pupil))
                .map(Pupil::id)
                .toList();
        Known known = new Known(groups, new CourtNotes(desk).thereAre(school, readable));
        return Page.of("pupils", known).titled(texts.text(visit.language(), "pupils.title"));
    }
}
