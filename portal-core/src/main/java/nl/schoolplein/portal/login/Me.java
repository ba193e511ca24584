package nl.schoolplein.portal.login;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What somebody chose for themselves: language, theme, in what capacity to act, and which school opens first. */
@Path("/me")
public class Me {
    @Inject
    private Accounts accounts;

    @Inject
    private Schools schools;

    @Inject
    private Bundle texts;

    /** Language and theme; what is missing stays as it is. */
    public record Preferences(
            @Nullable @Size(max = 10) String language,
            @Nullable @Pattern(regexp = "auto|light|dark") String theme,
            @Nullable String next) {}

    /** The capacity to act in. */
    public record Acting(Capacity capacity, @Nullable String next) {}

    /** The school to open first, by its slug; without one, all together. */
    public record First(@Nullable String school) {}

    /** A school of this person; {@code both} if they are parent and staff there. */
    public record Own(
            String slug,
            String name,
            boolean both,
            @JsonIgnore boolean guardian) {}

    /**
     * What is chosen now.
     *
     * @param first the slug of the school that opens first; empty for all together
     */
    public record Chosen(
            String name,
            String username,
            String language,
            String theme,
            Capacity capacity,
            List<Own> schools,
            String first) {
        /** The schools at which the person acts as a guardian, who can see and change the own details there. */
        public List<Own> details() {
            return schools.stream()
                    .filter(school -> school.guardian() && (!school.both() || capacity == Capacity.GUARDIAN))
                    .toList();
        }

        /** Whether there is a capacity to choose. */
        public boolean both() {
            return schools.stream().anyMatch(Own::both);
        }
    }

    /** The personal settings. */
    @GET
    @Door(Door.To.SIGNED_IN)
    public Page page() {
        return Page.of("me", chosen()).titled(texts.text(Visit.current().language(), "me.title"));
    }

    /** Keeps language and theme. */
    @POST
    @Path("preferences")
    @Form.On("../me")
    @Door(Door.To.SIGNED_IN)
    public Done prefer(Form<Preferences> form) {
        Visit visit = Visit.current();
        SignedIn who = visit.signedIn();
        Preferences wish = form.value();
        if (wish.language() != null && !Languages.speaks(wish.language())) {
            throw form.refuse("language", "error.type");
        }
        String language = wish.language() == null ? who.language().toLanguageTag() : wish.language();
        String theme = wish.theme() == null ? who.theme() : wish.theme();
        accounts.prefer(String.valueOf(visit.token()), language, theme);
        return back(wish.next(), language, chosen(language, theme, who.capacity(), who.firstSchool()));
    }

    /** Acts as guardian or as staff from now on, where the person is both. */
    @POST
    @Path("capacity")
    @Form.On("../me")
    @Door(Door.To.SIGNED_IN)
    public Done act(Form<Acting> form) {
        SignedIn who = Visit.current().signedIn();
        Acting wish = form.value();
        accounts.actAs(String.valueOf(Visit.current().token()), wish.capacity());
        String language = who.language().toLanguageTag();
        return back(wish.next(), language, chosen(language, who.theme(), wish.capacity(), who.firstSchool()));
    }

    /** Opens this school first from now on, where the person has several. */
    @POST
    @Path("first-school")
    @Form.On("../me")
    @Door(Door.To.SIGNED_IN)
    public Done first(Form<First> form) {
        SignedIn who = Visit.current().signedIn();
        String slug = form.value().school();
        Optional<UUID> first = schools.withIds(who.schools()).stream()
                .filter(school -> school.slug().equals(slug))
                .map(School::id)
                .findFirst();
        if (slug != null && first.isEmpty()) {
            throw form.refuse("school", "error.type");
        }
        accounts.opensFirst(String.valueOf(Visit.current().token()), first.orElse(null));
        String language = who.language().toLanguageTag();
        return back(null, language, chosen(language, who.theme(), who.capacity(), first));
    }

    /** On the page of the settings itself it is said that all is kept; elsewhere one sees it. */
    private Done back(@Nullable String next, String language, Chosen chosen) {
        String address = Addresses.own(next, "/me").substring(1);
        Done done = Done.at(address, chosen);
        return address.equals("me") ? done.saying(texts.text(Locale.forLanguageTag(language), "me.saved")) : done;
    }

    private static Own own(School school, Membership membership) {
        return new Own(school.slug(), school.name(), membership.both(), membership.guardian() != null);
    }

    private Chosen chosen() {
        SignedIn who = Visit.current().signedIn();
        return chosen(who.language().toLanguageTag(), who.theme(), who.capacity(), who.firstSchool());
    }

    private Chosen chosen(String language, String theme, Capacity capacity, Optional<UUID> first) {
        SignedIn who = Visit.current().signedIn();
        List<School> all = schools.withIds(who.schools());
        List<Own> own = all.stream()
                .map(school -> own(school, schools.membership(school.id(), who.account())))
                .toList();
        String slug = all.stream()
                .filter(school -> first.equals(Optional.of(school.id())))
                .map(School::slug)
                .findFirst()
                .orElse("");
        return new Chosen(who.name(), who.username(), language, theme, capacity, own, slug);
    }
}
