package nl.schoolplein.portal.people;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What parents asked about their children, for the school to answer. */
@Path("/{school}/admin/people/facts")
public class AdminFacts {
    @Inject
    private Facts facts;

    @Inject
    private Bundle texts;

    /** What was asked: what is open first. */
    public record All(List<Asked> asked) {}

    /** What a guardian asked about a child. */
    public record Asked(UUID link, String guardian, String child, FactRequestRow.Fact fact) {}

    /**
     * What the school tells, or why it does not; without words it was told in another way.
     *
     * @param request the one that is answered, as its form says it once more, so that it comes back with what was typed
     */
    public record Answer(
            @Nullable UUID request,
            @Nullable @Size(max = 2000) String answer,
            boolean refused,
            @Nullable @Size(max = 500) String reason) {}

    /** Lists them. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page all() {
        return Page.of("people-facts", new All(facts.all(Here.school()))).titled(here().text("people.facts"));
    }

    /** Answers one; a refusal needs a reason. */
    @POST
    @Path("{request}")
    @Form.On(".")
    @Door(Door.To.ADMINISTRATOR)
    public Done answer(@PathParam("request") UUID id, Form<Answer> form) {
        Answer answer = form.value();
        if (answer.refused() && answer.reason() == null) {
            throw form.refuse("reason", "people.facts.reason-needed");
        }
        return here().unlessStale("/facts", () -> {
            facts.answer(Hand.current(), Visit.current().atSchool(), id, answer);
            return here().done("/facts", "people.facts.answered");
        });
    }

    private Here here() {
        return new Here(texts);
    }
}
