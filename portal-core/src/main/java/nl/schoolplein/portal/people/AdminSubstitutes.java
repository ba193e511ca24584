package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import org.jspecify.annotations.Nullable;

/** Who stands in today: one group, and tonight it is over. */
@Path("/{school}/admin/people/substitutes")
public class AdminSubstitutes {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** Who stands in, and who could. */
    public record Substitutes(
            List<StandingIn> today,
            @JsonIgnore List<PeopleRows.Member> staff,
            @JsonIgnore List<Group> groups) {}

    /** A member of staff, or somebody new with a user name. */
    public record Wish(
            @Nullable UUID member,
            @Nullable @Size(max = 120) String name,
            @Nullable @Size(max = 120) String username,
            UUID group) {}

    /** Whose day is over. */
    public record Over(UUID member, UUID group) {}

    /** A group and who stands in there today. */
    public record StandingIn(UUID group, String groupName, UUID staff, String name) {}

    /** Shows who stands in today. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page substitutes() {
        List<PeopleRows.Member> staff = desk.read(Here.school(), people -> people.members(desk.today()));
        return Page.of("people-substitutes", new Substitutes(staff().today(Here.school()), staff, groups()))
                .titled(here().text("people.substitutes"));
    }

    /** Somebody stands in today; somebody new gets a login, whose password is on the page that answers. */
    @POST
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Object add(Form<Wish> form) {
        Wish wish = form.value();
        if (groups().stream().noneMatch(group -> group.id().equals(wish.group()))) {
            throw form.refuse("group", "board.foreign-group");
        }
        if (wish.member() != null) {
            staff().substitutes(Hand.current(), wish.member(), wish.group());
            return here().done("/substitutes", "people.substitutes.added");
        }
        String name = wish.name();
        String username = wish.username();
        if (name == null) {
            throw form.refuse("name", "people.substitutes.who");
        }
        if (username == null) {
            throw form.refuse("username", "error.required");
        }
        if (desk.logins().named(username, Here.school()).isPresent()) {
            throw form.refuse("username", "people.login.taken");
        }
        UUID id = staff().add(Hand.current(), new StaffDesk.Wish(name, null, StaffRole.TEACHER, false, Set.of()));
        staff().substitutes(Hand.current(), id, wish.group());
        return AdminStaff.made(desk, form, username, staff().sheet(Here.school(), id), here());
    }

    /** Ends somebody's day now. */
    @POST
    @Path("end")
    @Form.On("../substitutes")
    @Door(Door.To.ADMINISTRATOR)
    public Done end(Form<Over> form) {
        staff().endsSubstitute(
                        Hand.current(), form.value().member(), form.value().group());
        return here().done("/substitutes", "people.substitutes.ended");
    }

    private List<Group> groups() {
        return desk.schools().groups(Here.school());
    }

    private StaffDesk staff() {
        return new StaffDesk(desk);
    }

    private Here here() {
        return new Here(texts);
    }
}
