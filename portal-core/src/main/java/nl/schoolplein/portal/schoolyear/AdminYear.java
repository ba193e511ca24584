package nl.schoolplein.portal.schoolyear;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.SchoolYear;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The school year, for administrators: whose holidays the school follows, and what it adds. */
@Path("/{school}/admin/year")
public class AdminYear {
    @Inject
    private SchoolYears years;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /**
     * One school year.
     *
     * @param region null as long as nobody chose
     * @param from 1 August
     * @param year the school days, if they are known
     * @param sources where the region's dates are from
     */
    public record Overview(
            @Nullable Region region,
            int version,
            LocalDate from,
            Optional<Counted> year,
            List<Entry> periods,
            List<String> sources) {}

    /** The first and the last school day, and how many there are. */
    public record Counted(LocalDate first, LocalDate last, int schoolDays) {}

    /** A period; one of the school's own has an id. */
    public record Entry(Optional<UUID> id, Period period) {}

    /** The region that is chosen, and the version that was looked at. */
    public record NewRegion(Region region, @Nullable Integer version) {}

    /** A school year: the one that starts in {@code year}, or the one of today. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page year(@QueryParam("year") @Nullable Integer start) {
        LocalDate now = SchoolCalendar.startOfYear(LocalDate.now(clock));
        int shown = start == null ? now.getYear() : Math.max(now.getYear() - 2, Math.min(start, now.getYear() + 3));
        LocalDate from = LocalDate.of(shown, Month.AUGUST, 1);
        YearPlan plan = years.plan(school());
        List<Entry> periods = years
                .shown(school(), language(), from, from.plusYears(1).minusDays(1))
                .stream()
                .map(period -> new Entry(plan.idOf(period), period))
                .toList();
        return Page.of(
                        "admin-year",
                        new Overview(plan.region(), plan.version(), from, counted(from), periods, years.sources(shown)))
                .titled(text("year.title"));
    }

    private Optional<Counted> counted(LocalDate from) {
        SchoolDays days = years.days(school(), language());
        if (!days.knows(from)) {
            return Optional.empty();
        }
        SchoolYear year = days.year(from);
        return Optional.of(new Counted(
                year.firstSchoolDay(),
                year.lastSchoolDay(),
                days.count(year.from(), year.until()).days()));
    }

    /** Chooses the region. */
    @PUT
    @Path("region")
    @Form.On("../year")
    @Door(Door.To.ADMINISTRATOR)
    public Done put(Form<NewRegion> form) {
        Region region = form.value().region();
        try {
            years.choose(school(), region, form.value().version());
        } catch (SchoolYears.StaleException stale) {
            throw new Conflict(text("year.conflict"), "/" + address(), Map.of("year", years.plan(school())));
        }
        return Done.at(address(), years.plan(school()))
                .saying(text("year.region.saved", text("region." + region.word())));
    }

    /** The same, for a form. */
    @POST
    @Path("region")
    @Form.On("../year")
    @Door(Door.To.ADMINISTRATOR)
    public Done post(Form<NewRegion> form) {
        return put(form);
    }

    private static String address() {
        return Visit.current().atSchool().slug() + "/admin/year";
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private static Locale language() {
        return Visit.current().language();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }
}
