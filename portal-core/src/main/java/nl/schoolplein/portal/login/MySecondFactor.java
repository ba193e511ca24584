package nl.schoolplein.portal.login;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Logins;
import nl.schoolplein.portal.account.SecondFactors;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.manual.QrSquare;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** Setting up an authenticator app, another one, or none any more. */
@Path("/me/second-factor")
public class MySecondFactor {
    @Inject
    private SecondFactors factors;

    @Inject
    private Logins logins;

    @Inject
    private LoginTrail trail;

    @Inject
    private Bundle texts;

    /** The first code of an app that is being set up with this key. */
    public record First(
            @Size(max = 60) String key, @Size(max = 40) String code) {}

    /**
     * What there is.
     *
     * @param must whether this account has to have one
     */
    public record Mine(
            SecondFactors.State state,
            boolean must,
            @JsonIgnore SecondFactors.Offer offer,
            @JsonIgnore QrSquare square) {}

    /** What there is, and how to set up another one. */
    @GET
    @FreshPassword
    @Door(Door.To.SIGNED_IN)
    public Page page() {
        return Page.of("my-second-factor", mine()).titled(text("factor.title"));
    }

    private Mine mine() {
        Visit visit = Visit.current();
        SignedIn who = visit.signedIn();
        SecondFactors.Offer offer = visit.typed().refused()
                ? factors.offer(who.username(), visit.typed().value("key"))
                : factors.offer(who.username());
        return new Mine(
                factors.of(who.account()),
                logins.owesSecondFactor(who),
                offer,
                QrSquare.of(offer.address().toString()));
    }

    /** Sets it up; the codes on paper are shown once. */
    @POST
    @FreshPassword
    @Door(Door.To.SIGNED_IN)
    public Page set(Form<First> form) {
        SignedIn who = Visit.current().signedIn();
        Optional<List<String>> paper =
                factors.set(who.account(), form.value().key(), form.value().code());
        if (paper.isEmpty()) {
            throw form.refuse("code", "code.wrong");
        }
        trail.secondFactorChanged(who);
        return Page.of("login-paper", new CodePage.Paper(paper.get(), "/me")).titled(text("factor.paper"));
    }

    /** Takes it away, from who need not have one. */
    @POST
    @Path("remove")
    @FreshPassword
    @Door(Door.To.SIGNED_IN)
    public Done remove() {
        SignedIn who = Visit.current().signedIn();
        if (!logins.owesSecondFactor(who)) {
            factors.takeAway(who.account());
            trail.secondFactorChanged(who);
        }
        return Done.at("me/second-factor", mine()).saying(text("factor.removed"));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
