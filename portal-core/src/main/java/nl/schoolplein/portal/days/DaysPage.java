package nl.schoolplein.portal.days;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.shell.ChildFilter;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The coming days of everyone at a school ("komende dagen"). */
@Path("/{school}/days")
public class DaysPage {
    @Inject
    private ComingDays days;

    @Inject
    private Bundle texts;

    /**
     * What the page shows.
     *
     * @param children the choice between children, where the shell has none
     * @param year where the holidays of the whole year are, where that is one school's
     */
    public record Days(
            @JsonUnwrapped Coming coming,
            @JsonIgnore ChildFilter children,
            @JsonIgnore String year) {}

    /**
     * What the two weeks to come bring.
     *
     * @param child the id of one of the visitor's children, to see only what concerns that child
     */
    @GET
    @Door(Door.To.MEMBER)
    public Page days(@QueryParam("child") @Nullable String child) {
        Visit visit = Visit.current();
        String year = visit.keeping("/" + visit.atSchool().slug() + "/year");
        return Page.of("days", new Days(days.onPage(List.of(visit)), ChildFilter.NONE, year))
                .titled(texts.text(visit.language(), "days.title"));
    }
}
