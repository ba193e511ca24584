package nl.schoolplein.absences;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.schoolplein.absences.register.TeamPage;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Page;

/** The module's first page: reporting for guardians, today's groups for the team. */
@Path("/")
public class FirstPage extends TeamPage {
    /** Shows it. */
    @GET
    public Page show() {
        return viewer.capacity() == Capacity.STAFF ? team() : home();
    }
}
