package nl.schoolplein.portal.login;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.EmailTyping;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Another e-mail address for who is logged in: it counts when the link that went there has been opened. */
@Path("/me/email")
public class MyEmail {
    @Inject
    private EmailLinks links;

    @Inject
    private Accounts accounts;

    @Inject
    private Sender sender;

    @Inject
    private Bundle texts;

    /**
     * The new one.
     *
     * @param sure the same once more, by who was warned that it looks mistyped
     */
    public record Fresh(
            @Size(max = 254) String email,
            @Nullable @Size(max = 254) String sure) {}

    /**
     * What the page shows, and a program gets.
     *
     * @param email the address that counts now; empty if there is none
     * @param sender from whom the mail comes; empty if none is sent
     */
    public record Mine(String email, String sender) {}

    /** Asks for it. */
    @GET
    @FreshPassword
    @Door(Door.To.SIGNED_IN)
    public Page page() {
        return Page.of("my-email", mine()).titled(text("email.change"));
    }

    /** Sends a link to the new address. */
    @POST
    @FreshPassword
    @Door(Door.To.SIGNED_IN)
    public Done ask(Form<Fresh> form) {
        SignedIn who = Visit.current().signedIn();
        String email = EmailTyping.trimmed(form.value().email());
        if (!EmailTyping.isAddress(email)) {
            throw form.refuse("email", "joining.email.wrong");
        }
        EmailTyping.likely(email)
                .filter(better -> !email.equals(form.value().sure()))
                .ifPresent(better -> {
                    throw form.refuse("email", "joining.email.likely", better);
                });
        if (!links.ask(who, email, who.capacity() == Capacity.STAFF)) {
            throw form.refuse("email", "email.sent-before");
        }
        return Done.at("me/email", mine()).saying(text("email.sent", email));
    }

    private Mine mine() {
        String email = accounts.email(Visit.current().signedIn().account()).orElse("");
        return new Mine(email, sender.address().orElse(""));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
