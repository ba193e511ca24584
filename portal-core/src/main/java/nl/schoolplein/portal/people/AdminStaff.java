package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.StaffRow;
import org.jspecify.annotations.Nullable;

/** Members of staff by hand. */
@Path("/{school}/admin/people/staff")
public class AdminStaff {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** A member of staff; somebody new is not there yet. */
    public record StaffPage(
            Optional<Sheet> member,
            @JsonIgnore List<Group> groups,
            @JsonIgnore LocalDate today) {}

    /** A login that was made, with its password: shown this once. */
    public record NewLogin(String name, String username, String password, String href) {}

    /** What a member of staff is to be. */
    public record Wish(
            @Size(max = 120) String name,

            @Nullable @Size(max = 254) @Pattern(regexp = Here.EMAIL)
            String email,

            StaffRole role,
            boolean administrator,
            @Nullable Set<UUID> groups,
            @Nullable Integer version) {
        StaffDesk.Wish wish() {
            return new StaffDesk.Wish(name, email, role, administrator, groups == null ? Set.of() : groups);
        }
    }

    /** The user name of a new login. */
    public record Login(@Size(max = 120) String username) {}

    /** All about one member of staff. */
    public record Sheet(
            UUID id,
            StaffRow.State state,
            StaffRole role,
            int version,
            boolean fromRoster,
            boolean keptByHand,
            Optional<String> username,
            Set<UUID> groups) {}

    /** Asks for somebody new. */
    @GET
    @Path("new")
    @Door(Door.To.ADMINISTRATOR)
    public Page ask() {
        return Page.of("people-staff", new StaffPage(Optional.empty(), groups(), desk.today()))
                .titled(text("people.staff.new"));
    }

    /** Adds a member of staff. */
    @POST
    @Form.On("staff/new")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done add(Form<Wish> form) {
        known(form);
        UUID id = staff().add(Hand.current(), form.value().wish());
        return here().done("/staff/" + id, "people.added", form.value().name());
    }

    /** Shows a member of staff. */
    @GET
    @Path("{member}")
    @Door(Door.To.ADMINISTRATOR)
    public Page member(@PathParam("member") UUID id) {
        Sheet sheet = staff().sheet(Here.school(), id);
        return Page.of("people-staff", new StaffPage(Optional.of(sheet), groups(), desk.today()))
                .titled(sheet.state().name());
    }

    /** Changes a member of staff. */
    @POST
    @Path("{member}")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Done change(@PathParam("member") UUID id, Form<Wish> form) {
        known(form);
        return here().unlessStale("/staff/" + id, () -> {
            try {
                staff().change(
                                Hand.current(),
                                id,
                                form.value().version(),
                                form.value().wish());
            } catch (StaffDesk.LastAdministratorException last) {
                throw form.refuse("administrator", "people.staff.last");
            }
            return here().done("/staff/" + id, "people.changed", form.value().name());
        });
    }

    /** From a day on the person does not work at the school any more. */
    @POST
    @Path("{member}/leave")
    @Form.On(".")
    @Door(Door.To.ADMINISTRATOR)
    public Done leave(@PathParam("member") UUID id, Form<AdminPupils.Leaving> form) {
        LocalDate day = form.value().day() == null ? desk.today() : form.value().day();
        try {
            staff().leave(Hand.current(), id, form.value().back() ? null : day);
        } catch (StaffDesk.LastAdministratorException last) {
            throw form.refuse("day", "people.staff.last");
        }
        return here().done("/staff/" + id, form.value().back() ? "people.back" : "people.left");
    }

    /** Lets the school administration change the person again. */
    @POST
    @Path("{member}/release")
    @Door(Door.To.ADMINISTRATOR)
    public Done release(@PathParam("member") UUID id) {
        staff().release(Hand.current(), id);
        return here().done("/staff/" + id, "people.released");
    }

    /** Makes a login for somebody who has none; its password is on the page that answers, and nowhere else. */
    @POST
    @Path("{member}/login")
    @Form.On(".")
    @FreshPassword
    @Door(Door.To.ADMINISTRATOR)
    public Page login(@PathParam("member") UUID id, Form<Login> form) {
        Sheet sheet = staff().sheet(Here.school(), id);
        if (sheet.username().isPresent()) {
            throw form.refuse("username", "people.login.has-one");
        }
        return made(desk, form, form.value().username(), sheet, here());
    }

    static Page made(PeopleDesk desk, Form<?> form, String username, Sheet sheet, Here here) {
        if (desk.logins().named(username, Here.school()).isPresent()) {
            throw form.refuse("username", "people.login.taken");
        }
        Accounts.Entry entry = new StaffDesk(desk).account(Hand.current(), sheet.id(), username);
        NewLogin login = new NewLogin(
                sheet.state().name(), username, entry.password().orElse(""), "admin/people/staff/" + sheet.id());
        return Page.of("people-login", login).titled(here.text("people.login"));
    }

    private void known(Form<Wish> form) {
        List<UUID> all = groups().stream().map(Group::id).toList();
        if (!all.containsAll(form.value().wish().groups())) {
            throw form.refuse("groups", "board.foreign-group");
        }
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

    private String text(String key) {
        return here().text(key);
    }
}
