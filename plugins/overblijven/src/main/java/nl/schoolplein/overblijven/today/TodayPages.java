package nl.schoolplein.overblijven.today;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CarePlan;

/** The list of the day at a kind of care, for those who work there. */
@Path("today/{care}")
public class TodayPages extends DayDesk {
    @PathParam("care")
    UUID care;

    private DayList list() {
        CarePlan plan = plan();
        Care kind = workplace(plan, care);
        return list(plan, kind, shared(kind));
    }

    /** Shows who is expected, who is in and who has gone; of one room, if one is named. */
    @GET
    public Page show(@QueryParam("room") @DefaultValue("") String room) {
        DayList list = list();
        return Page.of("today/list", list.only(list.rooms().contains(room) ? room : ""))
                .titled(list.name())
                .offline();
    }
}
