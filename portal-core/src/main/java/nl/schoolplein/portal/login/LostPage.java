package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Optional;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.EmailTyping;
import nl.schoolplein.portal.account.Logins;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Lost the password, or the user name: a mail goes to who is meant, if anybody is, and the answer does not say which. */
@Path("/login")
public class LostPage {
    @Inject
    private PasswordLinks links;

    @Inject
    private Logins logins;

    @Inject
    private RightDoor door;

    @Inject
    private Sender sender;

    @Inject
    private Bundle texts;

    /**
     * Who asks.
     *
     * @param who a user name or an e-mail address
     * @param sure the address that looked wrong and is meant so
     */
    public record Lost(
            @Size(max = 254) String who,
            @Nullable @Size(max = 254) String sure) {}

    /**
     * What the page shows.
     *
     * @param kind {@code password} or {@code username}
     * @param sent whether it was asked just now
     * @param from the address that the mail comes from; empty if it is not known
     */
    public record LostModel(String kind, boolean sent, String from) {}

    /** Asks whose password is lost. */
    @GET
    @Path("lost-password")
    @Door(Door.To.ANYONE)
    public Page password(@QueryParam("sent") @Nullable String sent) {
        return page("password", sent);
    }

    /** Asks for the address of whose user name is lost. */
    @GET
    @Path("lost-username")
    @Door(Door.To.ANYONE)
    public Page username(@QueryParam("sent") @Nullable String sent) {
        return page("username", sent);
    }

    private Page page(String kind, @Nullable String sent) {
        LostModel model = new LostModel(kind, sent != null, sender.address().orElse(""));
        return Page.of("lost", model).titled(text("lost." + kind + ".title"));
    }

    /** Has a link sent with which a new password can be made. */
    @POST
    @Path("lost-password")
    @Door(Door.To.ANYONE)
    public Done askPassword(Form<Lost> form) {
        return ask(form, LinkWish.Kind.PASSWORD, "password");
    }

    /** Has the user name sent. */
    @POST
    @Path("lost-username")
    @Door(Door.To.ANYONE)
    public Done askUsername(Form<Lost> form) {
        if (!EmailTyping.isAddress(EmailTyping.trimmed(form.value().who()))) {
            throw form.refuse("who", "lost.no-address");
        }
        return ask(form, LinkWish.Kind.USERNAME, "username");
    }

    private Done ask(Form<Lost> form, LinkWish.Kind kind, String word) {
        String who = EmailTyping.trimmed(form.value().who());
        Optional<String> likely = EmailTyping.likely(who);
        if (likely.isPresent() && !who.equals(form.value().sure())) {
            throw form.refuse("who", "lost.likely", likely.get());
        }
        Request request = Visit.current().asked();
        Duration wait = logins.mayAskForLink(Request.getRemoteAddr(request));
        if (!wait.isZero()) {
            Typed typed = FormReader.typed(request);
            String message = text("login.wait", text("login.seconds", wait.toSeconds() + 1));
            throw new Refusal(new Typed(typed.values(), java.util.Map.of("who", message)), 429);
        }
        links.ask(kind, who, door.here(Visit.current()) == RightDoor.Here.STAFF);
        return Done.at(
                "login/lost-" + word + "?sent",
                new LostModel(word, true, sender.address().orElse("")));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
