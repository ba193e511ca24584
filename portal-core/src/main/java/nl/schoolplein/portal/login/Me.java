package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What somebody chose for themselves: language, theme, and in what capacity to act. */
@Path("/me")
public class Me {
    @Inject
    private Accounts accounts;

    @Inject
    private Bundle texts;

    /** Language and theme; what is missing stays as it is. */
    public record Preferences(
            @Nullable @Pattern(regexp = "nl|en") String language,
            @Nullable @Pattern(regexp = "auto|light|dark") String theme,
            @Nullable String next) {}

    /** The capacity to act in. */
    public record Acting(Capacity capacity, @Nullable String next) {}

    /** What is chosen now. */
    public record Chosen(String name, String language, String theme) {}

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
        String language = wish.language() == null ? who.language().getLanguage() : wish.language();
        String theme = wish.theme() == null ? who.theme() : wish.theme();
        accounts.prefer(String.valueOf(visit.token()), language, theme);
        return back(wish.next(), new Chosen(who.name(), language, theme));
    }

    /** Acts as guardian or as staff from now on, where the person is both. */
    @POST
    @Path("capacity")
    @Form.On("../me")
    @Door(Door.To.SIGNED_IN)
    public Done act(Form<Acting> form) {
        accounts.actAs(String.valueOf(Visit.current().token()), form.value().capacity());
        return back(form.value().next(), chosen());
    }

    private static Done back(@Nullable String next, Chosen chosen) {
        return Done.at(Addresses.own(next, "/me").substring(1), chosen);
    }

    private static Chosen chosen() {
        SignedIn who = Visit.current().signedIn();
        return new Chosen(who.name(), who.language().getLanguage(), who.theme());
    }
}
