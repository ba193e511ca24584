package nl.schoolplein.overblijven.today;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.MedicalDetails;
import nl.schoolplein.api.Page;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CarePlan;
import nl.schoolplein.overblijven.today.Ticks.Collected;
import nl.schoolplein.overblijven.today.Ticks.Here;

/** What a volunteer with a code sees and does: today's list of one kind of care, and ticking off. */
@Path("helping")
public class HelpPages extends DayDesk {
    private static final Set<MedicalDetails.Kind> FOOD =
            Set.of(MedicalDetails.Kind.ALLERGIES, MedicalDetails.Kind.DIET);

    private DayList list(boolean look) {
        Helper helper = database.read(Attendances.class, rows -> rows.helper(viewer.person())).stream()
                .filter(one -> one.onDay().equals(today()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        CarePlan plan = plan();
        Care care = plan.care(helper.care()).orElseThrow(NotFoundException::new);
        boolean health = database.read(Attendances.class, rows -> rows.rules(Set.of(helper.care()))).stream()
                .anyMatch(DayRules::volunteersSeeHealth);
        Set<MedicalDetails.Kind> food = new HashSet<>(shared(care));
        food.retainAll(FOOD);
        return list(plan, care, look && health ? food : Set.of()).forHelper();
    }

    /** Shows the list. */
    @GET
    @Allow("HELP")
    public Page show() {
        DayList list = list(true);
        return Page.of("today/list", list).titled(list.name()).offline();
    }

    /** A child is there, or not after all. */
    @POST
    @Path("{pupil}/here")
    @Form.On("..")
    @Allow("HELP")
    public Done here(@PathParam("pupil") UUID pupil, Form<Here> form) {
        return new Ticks(this, list(false)).here(pupil, form.value());
    }

    /** A child was collected, or not after all. */
    @POST
    @Path("{pupil}/collected")
    @Form.On("..")
    @Allow("HELP")
    public Done collected(@PathParam("pupil") UUID pupil, Form<Collected> form) {
        return new Ticks(this, list(false)).collected(pupil, form);
    }
}
