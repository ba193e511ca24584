package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.LinkRights;
import org.jspecify.annotations.Nullable;

/** The rights of one guardian with one child. */
@Path("/{school}/admin/people/links/{link}")
public class AdminLinks {
    /** The longest court note, in characters: sealed it still fits into its column. */
    private static final int COURT_NOTE = 3000;

    @Inject
    private PeopleDesk desk;

    @Inject
    private Facts facts;

    @Inject
    private Bundle texts;

    /** The link, to be changed. */
    public record LinkPage(Sheet sheet, @JsonIgnore LocalDate today) {}

    /** The court note of a link, as whoever opened it reads it. */
    public record CourtPage(PeopleRows.Linked link, Optional<CourtNote> note) {}

    /** What the link is to carry. */
    public record Wish(
            @Nullable Set<LinkRight> rights,
            boolean hidden,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer version) {}

    /** What a parent asked, and why it was refused if it was. */
    public record Fact(
            @Nullable LocalDate askedOn,
            @Size(max = 500) String question,
            boolean refused,
            @Nullable @Size(max = 500) String reason) {}

    /** What a court decided; nothing takes it away. */
    public record Court(@Nullable @Size(max = COURT_NOTE) String text) {}

    /** A link as it is looked at. */
    public record Sheet(PeopleRows.Linked link, int version, List<FactRequestRow.Fact> facts) {}

    /** What a court decided, with who wrote it down; empty if there is nothing. */
    public record CourtNote(String text, Instant at, String who) {}

    /** Shows what the link carries. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page link(@PathParam("link") UUID id) {
        return Page.of("people-link", new LinkPage(links().sheet(Here.school(), id), desk.today()))
                .titled(here().text("people.link"));
    }

    /** Sets what the link carries; it counts with the next request. */
    @POST
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done set(@PathParam("link") UUID id, Form<Wish> form) {
        Wish wish = form.value();
        Set<LinkRight> rights = wish.rights() == null ? Set.of() : wish.rights();
        boolean blind = !rights.contains(LinkRight.MAY_SEE);
        if (blind && (rights.contains(LinkRight.MAY_ACT) || rights.contains(LinkRight.RECEIVES_MAIL))) {
            throw form.refuse("rights", "people.link.needs-see");
        }
        if (wish.from() != null && wish.until() != null && !wish.until().isAfter(wish.from())) {
            throw form.refuse("until", "people.link.until-before");
        }
        return here().unlessStale("/links/" + id, () -> {
            PeopleRows.Linked set = links().set(
                            Hand.current(),
                            id,
                            wish.version(),
                            new LinkDesk.Wish(LinkRights.of(rights, wish.hidden()), wish.from(), wish.until()));
            return here().done("/pupils/" + set.pupil(), "people.link.set", set.guardianName(), set.pupilName());
        });
    }

    /** Notes what the parent asked about the child (BW 1:377c). */
    @POST
    @Path("facts")
    @Form.On(".")
    @Door(Door.To.ADMINISTRATOR)
    public Done fact(@PathParam("link") UUID id, Form<Fact> form) {
        Fact fact = form.value();
        if (fact.refused() && fact.reason() == null) {
            throw form.refuse("reason", "people.facts.reason-needed");
        }
        LocalDate on = fact.askedOn() == null ? desk.today() : fact.askedOn();
        if (on.isAfter(desk.today())) {
            throw form.refuse("askedOn", "people.facts.not-yet");
        }
        facts.noted(Hand.current(), id, on, fact);
        return here().done("/links/" + id, "people.facts.noted");
    }

    /** Opens the court note; the look is noted. */
    @GET
    @Path("court")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Page court(@PathParam("link") UUID id) {
        Optional<CourtNote> note = new CourtNotes(desk).of(Hand.current(), id);
        return Page.of(
                        "people-court",
                        new CourtPage(links().sheet(Here.school(), id).link(), note))
                .titled(here().text("people.court"));
    }

    /** Keeps what a court decided, sealed. */
    @POST
    @Path("court")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done keepCourt(@PathParam("link") UUID id, Form<Court> form) {
        new CourtNotes(desk).keep(Hand.current(), id, form.value().text());
        return here().done("/links/" + id, form.value().text() == null ? "people.court.removed" : "people.court.kept");
    }

    private LinkDesk links() {
        return new LinkDesk(desk);
    }

    private Here here() {
        return new Here(texts);
    }
}
