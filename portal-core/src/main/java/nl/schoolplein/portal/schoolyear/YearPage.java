package nl.schoolplein.portal.schoolyear;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
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
        List<Period> periods = years.shown(school, visit.language(), today, last).stream()
                .filter(period -> period.kind() != Kind.OPEN)
                .map(period -> seen(period, viewer))
                .flatMap(List::stream)
                .toList();
        return Page.of(
                        "year",
                        new Coming(periods, years.days(school, visit.language()).knows(last)))
                .titled(texts.text(visit.language(), "year.coming"));
    }

    /** For whom else something is, is not for a guardian to know. */
    private static List<Period> seen(Period period, PortalViewer viewer) {
        if (viewer.capacity() == Capacity.STAFF || period.groups().isEmpty()) {
            return List.of(period);
        }
        Set<UUID> own = viewer.children().stream().map(Pupil::group).collect(Collectors.toSet());
        Period rest = period.onlyOf(own);
        return rest.groups().isEmpty() ? List.of() : List.of(rest);
    }
}
