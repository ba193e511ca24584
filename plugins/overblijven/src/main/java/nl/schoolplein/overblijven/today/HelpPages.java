package nl.schoolplein.overblijven.today;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.MedicalDetails;
import nl.schoolplein.api.Page;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CarePlan;
import nl.schoolplein.overblijven.today.Ticks.Collected;
import nl.schoolplein.overblijven.today.Ticks.Here;
import org.jspecify.annotations.Nullable;

/** What a volunteer with a code sees and does: today's list of one kind of care, and ticking off. */
@Path("helping")
public class HelpPages extends DayDesk {
    private static final Set<MedicalDetails.Kind> FOOD =
            Set.of(MedicalDetails.Kind.ALLERGIES, MedicalDetails.Kind.DIET);

    /** For whom no list is there: the day is over, or the code is for another one. */
    public record Nothing(LocalDate day) {}

    /** The list of the volunteer's kind of care; staff look at what a volunteer sees of one at which they work. */
    private Optional<DayList> list(boolean look, @Nullable UUID asked) {
        CarePlan plan = plan();
        Optional<Care> care = viewer.capacity() == Capacity.STAFF
                ? Optional.ofNullable(asked).map(id -> workplace(plan, id))
                : database.read(Attendances.class, rows -> rows.volunteer(viewer.person())).stream()
                        .filter(volunteer -> volunteer.onDay().equals(today()))
                        .findFirst()
                        .flatMap(volunteer -> plan.care(volunteer.care()));
        return care.map(one -> list(plan, one, look ? food(one) : Set.of()).forVolunteer());
    }

    private Set<MedicalDetails.Kind> food(Care care) {
        boolean told = database.read(Attendances.class, rows -> rows.rules(Set.of(care.id()))).stream()
                .anyMatch(DayRules::volunteersSeeHealth);
        Set<MedicalDetails.Kind> food = new HashSet<>(shared(care));
        food.retainAll(FOOD);
        return told ? food : Set.of();
    }

    private DayList own() {
        return list(false, null).orElseThrow(NotFoundException::new);
    }

    /** Shows the list. */
    @GET
    @Allow("HELP")
    public Page show(@QueryParam("care") @Nullable UUID care) {
        return list(true, care)
                .map(list -> Page.of("today/list", list).titled(list.name()).offline())
                .orElseGet(() -> Page.of("today/nothing", new Nothing(today())));
    }

    /** A child is there, or not after all. */
    @POST
    @Path("{pupil}/here")
    @Form.On("..")
    @Allow("HELP")
    public Done here(@PathParam("pupil") UUID pupil, Form<Here> form) {
        return new Ticks(this, own()).here(pupil, form.value());
    }

    /** A child was collected, or not after all. */
    @POST
    @Path("{pupil}/collected")
    @Form.On("..")
    @Allow("HELP")
    public Done collected(@PathParam("pupil") UUID pupil, Form<Collected> form) {
        return new Ticks(this, own()).collected(pupil, form);
    }
}
