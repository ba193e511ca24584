package nl.schoolplein.portal.medical;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;

/** The pupils of whom a member of staff may know the details; what the details are stands on a page of each. */
@Path("/{school}/pupils")
public class StaffPupils {
    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /** The pupils, by group. */
    public record Known(List<OfGroup> groups) {}

    /** The pupils of a group, by first name. */
    public record OfGroup(UUID id, String name, List<Pupil> pupils) {}

    /** Two queries, however many there are. */
    @GET
    @Door(Door.To.STAFF)
    public Page pupils() {
        Visit visit = Visit.current();
        Map<UUID, List<Pupil>> byGroup =
                schools
                        .directory(visit.atSchool().id(), Optional.of(visit.by()))
                        .pupils(Audience.wholeSchool())
                        .stream()
                        .collect(groupingBy(Pupil::group, LinkedHashMap::new, toList()));
        List<OfGroup> groups = byGroup.entrySet().stream()
                .map(group ->
                        new OfGroup(group.getKey(), group.getValue().get(0).groupName(), group.getValue()))
                .toList();
        return Page.of("pupils", new Known(groups)).titled(texts.text(visit.language(), "pupils.title"));
    }
}
