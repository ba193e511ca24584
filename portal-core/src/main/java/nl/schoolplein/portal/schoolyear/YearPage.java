package nl.schoolplein.portal.schoolyear;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/** The holidays and free days that come, for everyone at the school. */
@Path("/{school}/year")
public class YearPage {
    @Inject
    private SchoolYears years;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /**
     * What comes within a year.
     *
     * @param complete whether the holidays are known that far
     */
    public record Coming(List<Period> periods, boolean complete) {}

    /** The free days of the year to come; for guardians, those of their children. */
    @GET
    @Door(Door.To.MEMBER)
    public Page coming() {
        Visit visit = Visit.current();
        UUID school = visit.atSchool().id();
        PortalViewer viewer =
                visit.chosen().map(child -> visit.by().only(child.id())).orElse(visit.by());
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusYears(1);
        List<Period> periods = years.seen(school, viewer, today, last);
        return Page.of(
                        "year",
                        new Coming(periods, years.days(school, visit.language()).knows(last)))
                .titled(texts.text(visit.language(), "year.coming"));
    }
}
