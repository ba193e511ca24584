package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import org.jspecify.annotations.Nullable;

/** Makes one person of two: choosing the other one, seeing what comes together, and doing it. */
@Path("/{school}/admin/people/merge")
public class AdminMerge {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** Two guardians who are to be one; without the other one, those to choose from. */
    public record GuardianPage(
            AdminGuardians.Sheet kept,
            @JsonInclude(JsonInclude.Include.NON_NULL) AdminGuardians.@Nullable Sheet other,
            List<AdminPeople.Person> found,
            @JsonIgnore String words) {}

    /** Two pupils who are to be one; without the other one, those to choose from. */
    public record PupilPage(
            AdminPupils.Sheet kept,
            @JsonInclude(JsonInclude.Include.NON_NULL) AdminPupils.@Nullable Sheet other,
            List<AdminPeople.Person> found,
            @JsonIgnore String words) {}

    /** The other one, and whose login stays if both have one. */
    public record Together(UUID with, boolean otherLogin) {}

    /** Asks with whom, or shows what comes together. */
    @GET
    @Path("guardians/{guardian}")
    @Door(Door.To.ADMINISTRATOR)
    public Page guardians(
            @PathParam("guardian") UUID id,
            @QueryParam("with") @Nullable UUID with,
            @QueryParam("q") @DefaultValue("") String words) {
        GuardianDesk guardians = new GuardianDesk(desk);
        AdminGuardians.Sheet kept = guardians.sheet(Here.school(), id);
        String sought = words.isBlank() ? last(kept.name()) : words;
        return Page.of(
                        "people-merge-guardians",
                        new GuardianPage(
                                kept,
                                with == null || with.equals(id) ? null : guardians.sheet(Here.school(), with),
                                found("guardians", sought, id),
                                sought))
                .titled(text("people.merge"));
    }

    /** Makes one guardian of the two. */
    @POST
    @Path("guardians/{guardian}")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done mergeGuardians(@PathParam("guardian") UUID id, Form<Together> form) {
        refuseSame(form, id);
        new Merging(desk)
                .guardians(Hand.current(), id, form.value().with(), form.value().otherLogin());
        return new Here(texts).done("/guardians/" + id, "people.merged");
    }

    /** Asks with whom, or shows what comes together. */
    @GET
    @Path("pupils/{pupil}")
    @Door(Door.To.ADMINISTRATOR)
    public Page pupils(
            @PathParam("pupil") UUID id,
            @QueryParam("with") @Nullable UUID with,
            @QueryParam("q") @DefaultValue("") String words) {
        PupilDesk pupils = new PupilDesk(desk);
        AdminPupils.Sheet kept = pupils.sheet(Here.school(), id);
        String sought = words.isBlank() ? kept.state().firstName() : words;
        return Page.of(
                        "people-merge-pupils",
                        new PupilPage(
                                kept,
                                with == null || with.equals(id) ? null : pupils.sheet(Here.school(), with),
                                found("pupils", sought, id),
                                sought))
                .titled(text("people.merge"));
    }

    /** Makes one pupil of the two. */
    @POST
    @Path("pupils/{pupil}")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done mergePupils(@PathParam("pupil") UUID id, Form<Together> form) {
        refuseSame(form, id);
        new Merging(desk).pupils(Hand.current(), id, form.value().with());
        return new Here(texts).done("/pupils/" + id, "people.merged");
    }

    private static void refuseSame(Form<Together> form, UUID id) {
        if (form.value().with().equals(id)) {
            throw form.refuse("with", "people.merge.same");
        }
    }

    private List<AdminPeople.Person> found(String kind, String words, UUID but) {
        return new Search(desk)
                .find(Here.school(), words, kind, 1).kinds().get(0).people().stream()
                        .filter(person -> !person.id().equals(but))
                        .toList();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private String text(String key) {
        return new Here(texts).text(key);
    }
}
