package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

/** Whose child a pupil is: one more guardian, who is known at the school already or is new. */
@Path("/{school}/admin/people/pupils/{pupil}/guardians")
public class AdminNewGuardian {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** The question who the guardian is; found are those at the school who fit the words. */
    public record GuardianPage(
            AdminPupils.Sheet pupil,
            List<AdminPeople.Person> found,
            @JsonIgnore String words) {}

    /** A guardian who is known, or a new one by name. */
    public record NewGuardian(
            @Nullable UUID known,
            @Nullable @Size(max = 120) String name,

            @Nullable @Size(max = 254) @Pattern(regexp = Here.EMAIL)
            String email,

            @Nullable Set<LinkRight> rights) {}

    /** Asks who else is a guardian of the child. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page askGuardian(@PathParam("pupil") UUID id, @QueryParam("q") @DefaultValue("") String words) {
        AdminPupils.Sheet sheet = new PupilDesk(desk).sheet(Here.school(), id);
        List<AdminPeople.Person> found = words.isBlank()
                ? List.of()
                : new Search(desk)
                        .find(Here.school(), words, "guardians", 1)
                        .kinds()
                        .get(0)
                        .people();
        return Page.of("people-guardian-new", new GuardianPage(sheet, found, words))
                .titled(here().text("people.guardian.add"));
    }

    /** Links a guardian with the child; what the link carries is asked next. */
    @POST
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done link(@PathParam("pupil") UUID id, Form<NewGuardian> form) {
        NewGuardian wish = form.value();
        String name = wish.name() == null ? "" : wish.name();
        if (wish.known() == null && name.isEmpty()) {
            throw form.refuse("name", "error.required");
        }
        LinkRights rights = wish.rights() == null ? LinkRights.ofParent() : LinkRights.of(wish.rights(), false);
        UUID link = new LinkDesk(desk)
                .link(
                        Hand.current(),
                        id,
                        Optional.ofNullable(wish.known()),
                        new LinkDesk.Adult(name, wish.email()),
                        rights);
        return here().done("/links/" + link, "people.linked");
    }

    private Here here() {
        return new Here(texts);
    }
}
