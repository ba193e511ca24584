package nl.schoolplein.absences;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.schoolplein.absences.report.HomePage;
import nl.schoolplein.api.Page;

/** The module's first page: reporting for guardians, today's groups for the team. */
@Path("/")
public class FirstPage extends HomePage {
    /** Shows it. */
    @GET
    public Page show() {
        return home();
    }
}
