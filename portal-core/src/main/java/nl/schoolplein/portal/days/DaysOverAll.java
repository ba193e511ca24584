package nl.schoolplein.portal.days;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.shell.ChildFilter;
import nl.schoolplein.portal.visit.Places;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The coming days of somebody who has several schools. */
@Path("/days")
public class DaysOverAll {
    @Inject
    private ComingDays days;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /**
     * What the two weeks to come bring at all schools, or on to the only one.
     *
     * @param child the id of one of the visitor's children, to see only what concerns that child
     */
    @GET
    @Door(Door.To.SIGNED_IN)
    public Response days(@QueryParam("child") @Nullable String child) {
        Visit visit = Visit.current();
        List<Visit> places = new Places(schools).of(visit);
        if (places.size() < 2) {
            String there =
                    places.isEmpty() ? "/" : "/" + places.get(0).atSchool().slug() + "/days";
            return Response.seeOther(URI.create(there)).build();
        }
        List<ChildFilter.Chip> chips = new ArrayList<>();
        places.forEach(place ->
                chips.addAll(ChildFilter.at(place, "/days", place.atSchool().name(), one -> true)));
        boolean everybody = places.stream().allMatch(place -> place.chosen().isEmpty());
        DaysPage.Days model =
                new DaysPage.Days(days.onPage(Places.chosen(places)), new ChildFilter("/days", everybody, chips), "");
        return Response.ok(Page.of("days", model).titled(texts.text(visit.language(), "days.title")))
                .build();
    }
}
