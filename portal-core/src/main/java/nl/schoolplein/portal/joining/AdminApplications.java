package nl.schoolplein.portal.joining;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;

/** People who applied for a child, for the school to decide. */
@Path("/{school}/admin/joining/applications")
public class AdminApplications {
    @Inject
    private Joining joining;

    @Inject
    private Bundle texts;

    /** Those that wait, and those that were approved and have not joined yet. */
    public record Applied(List<Line> waiting, List<Line> approved) {}

    /**
     * Somebody who applied.
     *
     * @param child the child as the person wrote it
     * @param likely the pupil who is probably meant
     * @param pupils among whom the school chooses
     */
    public record Line(
            UUID id, String name, String email, String child, Instant at, Optional<UUID> likely, List<Pupil> pupils) {}

    /** A pupil with the group, to choose. */
    public record Pupil(UUID id, String name) {}

    /** Whose guardian it is. */
    public record Decision(UUID pupil) {}

    /** Nothing more to say. */
    public record Nothing() {}

    /** All of them. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page list() {
        return Page.of("joining-applications", applied()).titled(text("joining.applications.title"));
    }

    /** The school knows the person, who gets a mail to go on with. */
    @POST
    @Path("{application}/approve")
    @Form.On("../../applications")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done approve(@PathParam("application") UUID id, Form<Decision> form) {
        return done(joining.applications().approve(school(), id, form.value().pupil(), decider()), "joining.approved");
    }

    /** The school does not know the person. */
    @POST
    @Path("{application}/refuse")
    @Form.On("../../applications")
    @Door(Door.To.ADMINISTRATOR)
    public Done refuse(@PathParam("application") UUID id, Form<Nothing> form) {
        return done(joining.applications().refuse(school(), id, decider()), "joining.refused");
    }

    /** The mail with which an approved person goes on is sent again. */
    @POST
    @Path("{application}/resend")
    @Form.On("../../applications")
    @Door(Door.To.ADMINISTRATOR)
    public Done resend(@PathParam("application") UUID id, Form<Nothing> form) {
        return done(joining.applications().resend(school(), id), "joining.resent");
    }

    private Done done(boolean changed, String said) {
        if (!changed) {
            throw new Conflict(
                    text("joining.decided"), "/" + school().slug() + "/admin/joining/applications", Map.of());
        }
        return Done.at(school().slug() + "/admin/joining/applications", applied())
                .saying(text(said));
    }

    private Applied applied() {
        Applications.Standing standing = joining.applications().standing(school().id());
        List<Family> families = joining.families(school().id());
        return new Applied(lines(standing.waiting(), families), lines(standing.approved(), families));
    }

    /** With the pupils of the token's group, or the token's pupil alone, to choose from. */
    static List<Line> lines(List<JoinRequest> requests, List<Family> families) {
        return requests.stream().map(request -> line(request, families)).toList();
    }

    private static Line line(JoinRequest request, List<Family> families) {
        List<Family> possible = families.stream()
                .filter(family -> request.pupil().map(family.pupil()::equals).orElseGet(() -> request.group()
                        .equals(Optional.of(family.group()))))
                .toList();
        String typed = Person.plain(request.child());
        List<Family> named = possible.stream()
                .filter(family -> Person.plain(family.name()).equals(typed)
                        || Person.plain(family.firstName()).equals(typed))
                .toList();
        Person person = request.person();
        return new Line(
                request.id(),
                person.name(),
                person.email(),
                request.child(),
                request.askedAt(),
                named.size() == 1 ? Optional.of(named.get(0).pupil()) : Optional.empty(),
                possible.stream()
                        .map(family -> new Pupil(family.pupil(), family.name()))
                        .toList());
    }

    private static School school() {
        return Visit.current().atSchool();
    }

    private static Applications.Decider decider() {
        SignedIn who = Visit.current().signedIn();
        return new Applications.Decider(who.account(), who.name());
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
