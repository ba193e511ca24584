package nl.schoolplein.overblijven.today;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.overblijven.care.CarePlan;

/** Who has to get out: everybody who is in now, room by room, with whom to call. */
@Path("today/{care}/evacuation")
public class EvacuationPages extends DayDesk {

    /** Shows them; the device keeps it for when the network is away. */
    @GET
    public Page show(@PathParam("care") UUID care) {
        CarePlan plan = plan();
        DayList list = list(plan, workplace(plan, care), Set.of());
        return Page.of("today/evacuation", list)
                .titled(texts.get("today.evacuation"))
                .offline();
    }
}
