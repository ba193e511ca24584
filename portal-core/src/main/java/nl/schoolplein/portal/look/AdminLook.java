package nl.schoolplein.portal.look;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.picture.Picture;
import nl.schoolplein.portal.picture.Pictures;
import nl.schoolplein.portal.picture.RefusedPictureException;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** How the school looks, and whom parents ask: for its administrators. */
@Path("/{school}/admin/look")
public class AdminLook {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_BYTES = 10 * MEGABYTE;
    private static final long MOST_PIXELS = 40_000_000;

    @Inject
    private Looks looks;

    @Inject
    private Bundle texts;

    /**
     * What the page shows.
     *
     * @param colour the colour now
     * @param shades the colour that is looked at, and its shades
     * @param unknown what was typed to be looked at and is no colour; empty if it is one
     * @param logo the address of the logo
     */
    public record Overview(
            String colour,
            Optional<String> logo,
            Contact contact,
            boolean faces,
            int version,
            @JsonIgnore Shades shades,
            @JsonIgnore String unknown,
            @JsonIgnore Optional<Look.Logo> picture,
            @JsonIgnore Optional<Look.Change> lastChange) {
        /** Whether another colour than the school's is looked at. */
        public boolean looking() {
            return !shades.own().equals(colour);
        }
    }

    /**
     * A colour, typed or picked: of the two, the one that was changed.
     *
     * @param before what the page showed in both
     */
    public record NewColour(
            @Size(max = 40) String colour,
            @Nullable @Size(max = 40) String picked,
            @Nullable String before,
            @Nullable Integer version) {
        String chosen() {
            return AdminLook.chosen(colour, picked, before);
        }
    }

    /** A logo. */
    public record NewLogo(Upload logo, @Nullable Integer version) {}

    /** What was looked at. */
    public record Looked(@Nullable Integer version) {}

    /** Whether guardians see the photos of the other children in their groups. */
    public record NewFaces(boolean faces, @Nullable Integer version) {}

    /** Whom parents ask. */
    public record NewContact(
            @Nullable @Size(max = 100) String name,

            @Nullable @Size(max = 200) @Pattern(regexp = "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")
            String email,

            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 200) String hours,
            @Nullable Integer version) {
        Contact contact() {
            return new Contact(orEmpty(name), orEmpty(email), orEmpty(phone), orEmpty(hours));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /**
     * The page; with a colour in the address it shows how that would look, and changes nothing.
     *
     * @param colour as typed
     * @param picked as picked
     * @param before what stood in both
     */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page look(
            @QueryParam("colour") @Nullable String colour,
            @QueryParam("picked") @Nullable String picked,
            @QueryParam("before") @Nullable String before) {
        School school = school();
        Look look = looks.of(school.id());
        String now = looks.colour(school);
        String wished = colour == null ? now : chosen(colour, picked, before);
        return Page.of(
                        "admin-look",
                        new Overview(
                                now,
                                look.logo().map(logo -> logo.href(school.slug())),
                                look.contact(),
                                look.faces(),
                                look.version(),
                                Shades.of(wished.matches(Shades.FORM) ? wished : now),
                                wished.matches(Shades.FORM) ? "" : String.valueOf(colour),
                                look.logo(),
                                look.lastChange()))
                .titled(text("look.title"));
    }

    private static String chosen(String typed, @Nullable String picked, @Nullable String before) {
        String written = (typed.startsWith("#") ? typed : "#" + typed).toLowerCase(Locale.ROOT);
        return picked != null && !picked.equals(before) && written.equals(before) ? picked : written;
    }

    /** Chooses the colour. */
    @POST
    @Path("colour")
    @Form.On("../look")
    @Door(Door.To.ADMINISTRATOR)
    public Done colour(Form<NewColour> form) {
        String chosen = form.value().chosen();
        if (!chosen.matches(Shades.FORM)) {
            throw form.refuse("colour", "look.colour.bad");
        }
        return changed(
                "look.colour.saved",
                () -> looks.colour(school().id(), chosen, hand(form.value().version())));
    }

    /** Takes a logo; whatever is in the file besides pixels goes. */
    @POST
    @Path("logo")
    @Form.On("../look")
    @Door(Door.To.ADMINISTRATOR)
    public Done logo(Form<NewLogo> form) throws IOException {
        Upload upload = form.value().logo();
        if (upload.size() > MOST_BYTES) {
            throw refused(text("picture.too-large", MOST_BYTES / MEGABYTE));
        }
        try {
            Picture picture = Pictures.read(upload::open, MOST_PIXELS, Looks.LOGO_BOX);
            return changed(
                    "look.logo.saved",
                    () -> looks.logo(school().id(), picture, hand(form.value().version())));
        } catch (RefusedPictureException refused) {
            throw refused(text("picture." + refused.reason().word()));
        }
    }

    private static Refusal refused(String message) {
        return new Refusal(new Typed(FormReader.typed(Visit.current().asked()).values(), Map.of("logo", message)));
    }

    /** Takes the logo away. */
    @POST
    @Path("logo/remove")
    @Form.On("../../look")
    @Door(Door.To.ADMINISTRATOR)
    public Done withoutLogo(Form<Looked> form) throws IOException {
        return changed(
                "look.logo.removed",
                () -> looks.withoutLogo(school().id(), hand(form.value().version())));
    }

    /** Says whom parents ask. */
    @POST
    @Path("contact")
    @Form.On("../look")
    @Door(Door.To.ADMINISTRATOR)
    public Done contact(Form<NewContact> form) throws IOException {
        NewContact typed = form.value();
        return changed(
                "look.contact.saved", () -> looks.contact(school().id(), typed.contact(), hand(typed.version())));
    }

    /** Says who sees the photos of pupils. */
    @POST
    @Path("faces")
    @Form.On("../look")
    @Door(Door.To.ADMINISTRATOR)
    public Done faces(Form<NewFaces> form) {
        NewFaces wish = form.value();
        return changed("look.faces.saved", () -> looks.faces(school().id(), wish.faces(), hand(wish.version())));
    }

    private interface Change<X extends Exception> {
        void make() throws X;
    }

    private <X extends Exception> Done changed(String saying, Change<X> change) throws X {
        School school = school();
        String address = school.slug() + "/admin/look";
        try {
            change.make();
        } catch (Looks.StaleException stale) {
            throw new Conflict(
                    text("look.conflict"),
                    "/" + address,
                    Map.of("version", looks.of(school.id()).version()));
        }
        return Done.at(address, look(null, null, null).model()).saying(text(saying));
    }

    private static Looks.Hand hand(@Nullable Integer version) {
        return new Looks.Hand(Visit.current().by().name(), version);
    }

    private static School school() {
        return Visit.current().atSchool();
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
