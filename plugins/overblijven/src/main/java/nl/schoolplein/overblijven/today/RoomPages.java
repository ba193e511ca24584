package nl.schoolplein.overblijven.today;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.overblijven.care.CarePlan;

/** Who is in which room, to look at, to move, and to print. */
@Path("today/{care}/rooms")
public class RoomPages extends DayDesk {

    /** Shows the rooms with their children. */
    @GET
    public Page show(@PathParam("care") UUID care) {
        CarePlan plan = plan();
        DayList list = list(plan, workplace(plan, care), Set.of());
        return Page.of("today/rooms", list).titled(texts.get("today.rooms")).offline();
    }
}
