package nl.schoolplein.portal.people;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** A parent asks the school for important facts about a child, and sees what was asked and answered (BW 1:377c). */
@Path("/{school}/me/facts")
public class FactsPage {
    @Inject
    private Facts facts;

    @Inject
    private Bundle texts;

    /** The children about whom the parent may ask, and what the parent asked, newest first. */
    public record Mine(List<Child> children, List<Asked> asked) {}

    /** A child, by the link with it. */
    public record Child(UUID link, String name) {}

    /** What was asked about a child. */
    public record Asked(String child, FactRequestRow.Fact fact) {}

    /** A question about a child. */
    public record Question(UUID link, @Size(max = 500) String question) {}

    /** What was asked, and a form for more; staff has no such page. */
    @GET
    @Door(Door.To.MEMBER)
    public Response page() {
        Visit visit = Visit.current();
        if (visit.by().capacity() != Capacity.GUARDIAN) {
            return Response.seeOther(URI.create("/me")).build();
        }
        UUID guardian = visit.by().person();
        Mine mine = new Mine(facts.children(Here.school(), guardian), facts.of(Here.school(), guardian));
        return Response.ok(Page.of("facts", mine).titled(here().text("facts.title")))
                .build();
    }

    /** Asks. */
    @POST
    @Door(Door.To.MEMBER)
    public Done ask(Form<Question> form) {
        Visit visit = Visit.current();
        if (visit.by().capacity() != Capacity.GUARDIAN) {
            throw new NotFoundException();
        }
        if (!facts.ask(Hand.current(), visit.atSchool(), visit.by().person(), form.value())) {
            throw form.refuse("question", "facts.not-now", Facts.MOST_OPEN);
        }
        return Done.at(visit.atSchool().slug() + "/me/facts", Map.of()).saying(here().text("facts.sent"));
    }

    private Here here() {
        return new Here(texts);
    }
}
