package nl.schoolplein.portal.help;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.look.Contact;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** Help at a school, ending at the right contact: the school's own for parents, the operator for staff. */
@Path("/{school}/help")
public class HelpAtSchool {
    @Inject
    private Looks looks;

    @Inject
    private Bundle texts;

    /** The questions. */
    @GET
    @Door(Door.To.MEMBER)
    public Page help() {
        Visit visit = Visit.current();
        String school = visit.atSchool().name();
        Contact contact = looks.of(visit.atSchool().id()).contact();
        Help help = visit.by().capacity() == Capacity.STAFF
                ? Help.forStaff(school, contact)
                : Help.forParents(school, contact);
        return Page.of("help", help).titled(texts.text(visit.language(), "help.title"));
    }
}
