package nl.schoolplein.portal.roster;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Brin;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The number of the school (BRIN), by which files of another school are refused. */
@Path("/{school}/admin/roster/brin")
public class AdminBrin {
    @Inject
    private Schools schools;

    @Inject
    private AuditLog audit;

    @Inject
    private Bundle texts;

    /**
     * The number as it is; empty texts if nobody told it.
     *
     * @param version to be sent back with a change
     * @param byHand whether an administrator typed it
     */
    public record NumberOfSchool(String institution, String location, String version, boolean byHand) {
        static NumberOfSchool of(School school) {
            Optional<Brin> brin = school.brin().map(Brin::of);
            return new NumberOfSchool(
                    brin.map(Brin::institution).orElse(""),
                    brin.map(Brin::location).orElse(""),
                    school.brin().orElse("none"),
                    school.brinByHand());
        }
    }

    /**
     * Another number; without one the next file tells it.
     *
     * @param location without it, the main one
     * @param version what was looked at; without it the change is made whatever happened since
     */
    public record NewNumber(
            @Nullable @Size(max = 10) String institution,
            @Nullable @Size(max = 10) String location,
            @Nullable @Size(max = 10) String version) {}

    /** The number. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page number() {
        return Page.of("roster-brin", NumberOfSchool.of(now())).titled(text("brin.title"));
    }

    /** Sets the number, or takes it away. */
    @POST
    @Door(Door.To.ADMINISTRATOR)
    public Done set(Form<NewNumber> form) {
        NewNumber typed = form.value();
        Optional<Brin> wish = wish(form);
        Optional<String> before = now().brin();
        String seen = typed.version() == null ? before.orElse("none") : typed.version();
        Optional<String> lookedAt = Optional.of(seen).filter(number -> !number.equals("none"));
        if (!schools.renumber(school().id(), lookedAt, wish)) {
            throw new Conflict(text("brin.conflict"), "/" + page(), Map.of("number", NumberOfSchool.of(now())));
        }
        if (!wish.map(Brin::written).equals(before)) {
            note(before, wish.map(Brin::written));
        }
        return Done.at(page(), NumberOfSchool.of(now())).saying(text(wish.isPresent() ? "brin.saved" : "brin.gone"));
    }

    private static Optional<Brin> wish(Form<NewNumber> form) {
        NewNumber typed = form.value();
        String institution = typed.institution() == null ? "" : typed.institution();
        String location = typed.location() == null ? "" : typed.location();
        if (institution.isEmpty() && location.isEmpty()) {
            return Optional.empty();
        }
        if (Brin.typed(institution, Brin.MAIN_LOCATION).isEmpty()) {
            throw form.refuse("institution", "brin.bad");
        }
        return Optional.of(
                Brin.typed(institution, location).orElseThrow(() -> form.refuse("location", "brin.location.bad")));
    }

    private void note(Optional<String> before, Optional<String> now) {
        Visit visit = Visit.current();
        audit.note(
                school().id(),
                AuditEntry.of(AuditKind.SCHOOL_CHANGED)
                        .by(visit.signedIn().account(), visit.by().name())
                        .saying("BRIN " + before.orElse("–") + " → " + now.orElse("–")));
    }

    /** The visit still has the school as it was when the request came. */
    private School now() {
        return schools.bySlug(school().slug()).orElseGet(AdminBrin::school);
    }

    private static String page() {
        return school().slug() + "/admin/roster/brin";
    }

    private static School school() {
        return Visit.current().atSchool();
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
