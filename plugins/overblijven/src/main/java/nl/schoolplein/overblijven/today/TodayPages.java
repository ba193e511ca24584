package nl.schoolplein.overblijven.today;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CarePlan;
import nl.schoolplein.overblijven.today.Ticks.Collected;
import nl.schoolplein.overblijven.today.Ticks.Here;

/** The list of the day at a kind of care, for those who work there. */
@Path("today/{care}")
public class TodayPages extends DayDesk {
    @PathParam("care")
    UUID care;

    private DayList list(boolean health) {
        CarePlan plan = plan();
        Care kind = workplace(plan, care);
        return list(plan, kind, health ? shared(kind) : Set.of());
    }

    /** Shows who is expected, who is in and who has gone; of one room, if one is named. */
    @GET
    public Page show(@QueryParam("room") @DefaultValue("") String room) {
        DayList list = list(true);
        return Page.of("today/list", list.only(list.rooms().contains(room) ? room : ""))
                .titled(list.name())
                .offline();
    }

    /** Shows who is in now, room by room, with whom to call. */
    @GET
    @Path("evacuation")
    public Page evacuation() {
        DayList list = list(false);
        return Page.of("today/evacuation", list)
                .titled(texts.get("today.evacuation"))
                .offline();
    }

    /** A child is there, or not after all. */
    @POST
    @Path("{pupil}/here")
    @Form.On("..")
    @Allow("CARE")
    public Done here(@PathParam("pupil") UUID pupil, Form<Here> form) {
        return new Ticks(this, list(false)).here(pupil, form.value());
    }

    /** A child was collected, or not after all. */
    @POST
    @Path("{pupil}/collected")
    @Form.On(".")
    @Allow("CARE")
    public Done collected(@PathParam("pupil") UUID pupil, Form<Collected> form) {
        return new Ticks(this, list(false)).collected(pupil, form);
    }
}
