package nl.schoolplein.portal.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.ContactDetails;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.GuardianRow;
import org.jspecify.annotations.Nullable;

/** Guardians by hand. */
@Path("/{school}/admin/people/guardians/{guardian}")
public class AdminGuardians {
    @Inject
    private PeopleDesk desk;

    @Inject
    private Bundle texts;

    /** A guardian, to be changed. */
    public record GuardianPage(Sheet guardian, @JsonIgnore LocalDate today) {}

    /** What is known of a guardian. */
    public record Details(
            @Size(max = 120) String name,

            @Nullable @Size(max = 254) @Pattern(regexp = Here.EMAIL)
            String email,

            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 200) String address,
            @Nullable @Pattern(regexp = "[a-z]{2}") String language,
            @Nullable Integer version) {}

    /** All about one guardian. */
    public record Sheet(
            UUID id,
            String name,
            ContactDetails contact,
            Optional<Locale> language,
            int version,
            boolean fromRoster,
            boolean keptByHand,
            Optional<LocalDate> leftOn,
            Optional<String> username,
            List<PeopleRows.Linked> links) {}

    /** Shows a guardian; who was merged into another is shown as that one. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Response guardian(@PathParam("guardian") UUID id) {
        return here().orKept("/guardians/", desk.mergedInto(Here.school(), GuardianRow.class, id), () -> {
            Sheet sheet = guardians().sheet(Here.school(), id);
            return Page.of("people-guardian", new GuardianPage(sheet, desk.today()))
                    .titled(sheet.name());
        });
    }

    /** Changes what is known of a guardian. */
    @POST
    @Door(Door.To.ADMINISTRATOR)
    public Done change(@PathParam("guardian") UUID id, Form<Details> form) {
        Details wish = form.value();
        return here().unlessStale("/guardians/" + id, () -> {
            guardians()
                    .change(
                            Hand.current(),
                            id,
                            wish.version(),
                            new GuardianDesk.Wish(
                                    wish.name(), wish.email(), wish.phone(), wish.address(), wish.language()));
            return here().done("/guardians/" + id, "people.changed", wish.name());
        });
    }

    /** From a day on the person is not a guardian at the school any more. */
    @POST
    @Path("leave")
    @Form.On(".")
    @Door(Door.To.ADMINISTRATOR)
    public Done leave(@PathParam("guardian") UUID id, Form<AdminPupils.Leaving> form) {
        LocalDate day = form.value().day() == null ? desk.today() : form.value().day();
        guardians().leave(Hand.current(), id, form.value().back() ? null : day);
        return here().done("/guardians/" + id, form.value().back() ? "people.back" : "people.left");
    }

    /** Lets the school administration change the guardian again. */
    @POST
    @Path("release")
    @Door(Door.To.ADMINISTRATOR)
    public Done release(@PathParam("guardian") UUID id) {
        guardians().release(Hand.current(), id);
        return here().done("/guardians/" + id, "people.released");
    }

    private GuardianDesk guardians() {
        return new GuardianDesk(desk);
    }

    private Here here() {
        return new Here(texts);
    }
}
