package nl.schoolplein.portal.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** Searching at one school. */
@Path("/{school}/search")
public class SearchPage {
    @Inject
    private Finder finder;

    @Inject
    private Bundle texts;

    /**
     * What the modules that are open to the visitor find, and of the people of the school what a member of staff may know.
     *
     * @param typed what is sought, at least two letters
     * @param only the id of a module, to see more of what that one finds
     */
    @GET
    @Door(Door.To.MEMBER)
    public Page search(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("in") @DefaultValue("") String only) {
        Visit visit = Visit.current();
        String action = "/" + visit.atSchool().slug() + "/search";
        return Page.of("search", finder.find(List.of(visit), typed, only, action))
                .titled(texts.text(visit.language(), "search.title"));
    }
}
