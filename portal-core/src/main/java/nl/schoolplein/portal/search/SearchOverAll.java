package nl.schoolplein.portal.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Places;
import nl.schoolplein.portal.visit.Visit;

/** Searching at all schools of somebody who has several. */
@Path("/search")
public class SearchOverAll {
    @Inject
    private Finder finder;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /**
     * What is found at all schools, or on to the only one.
     *
     * @param typed what is sought, at least two letters
     */
    @GET
    @Door(Door.To.SIGNED_IN)
    public Response search(@QueryParam("q") @DefaultValue("") String typed) {
        Visit visit = Visit.current();
        List<Visit> places = Places.chosen(new Places(schools).of(visit));
        if (places.isEmpty()) {
            return Response.seeOther(URI.create("/")).build();
        }
        if (places.size() == 1) {
            String query = typed.isBlank() ? "" : "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            return Response.seeOther(URI.create("/" + places.get(0).atSchool().slug() + "/search" + query))
                    .build();
        }
        return Response.ok(Page.of("search", finder.find(places, typed, "", "/search"))
                        .titled(texts.text(visit.language(), "search.title")))
                .build();
    }
}
