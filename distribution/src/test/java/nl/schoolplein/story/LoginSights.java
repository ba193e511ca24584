package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.sendAsItIs;
import static nl.schoolplein.story.Steps.type;
import static nl.schoolplein.story.Steps.unfold;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** Logging in, what somebody does who cannot, and what belongs to an account. */
final class LoginSights {
    private static final String LOST_PASSWORD = "/login/lost-password";
    private static final String NEW_PASSWORD = "/login/new-password";

    private LoginSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("login", "", at("/login")),
                new Sight("login-of-school", "", at("/login?next=" + LINDE)),
                new Sight("pass", "", at(LINDE + "code?over")),
                new Sight(
                        "pass-refused",
                        "",
                        at(LINDE + "code").andThen(type("#code", "ABCD-EFGH")).andThen(send(".login-card"))),
                new Sight("login-refused", "", logIn("niemand", "dit-is-het-niet")),
                new Sight("login-setup", "", logIn(Scenery.MUST_SET_UP, Scenery.PASSWORD)),
                new Sight(
                        "login-code",
                        "",
                        logIn(Scenery.HAS_CODE, Scenery.PASSWORD).andThen(unfold())),
                new Sight(
                        "login-code-refused",
                        "",
                        logIn(Scenery.HAS_CODE, Scenery.PASSWORD)
                                .andThen(type("#code", "000000"))
                                .andThen(send(".login-card"))),
                new Sight("lost-password", "", at(LOST_PASSWORD)),
                new Sight(
                        "lost-password-sent",
                        "",
                        at(LOST_PASSWORD).andThen(type("#who", "niemand")).andThen(send(".login-card"))),
                new Sight("lost-username", "", at("/login/lost-username")),
                new Sight(
                        "lost-username-typo",
                        "",
                        at("/login/lost-username")
                                .andThen(type("#who", "sanne@gmial.com"))
                                .andThen(send(".login-card"))),
                new Sight("new-password", "", newPassword()),
                new Sight(
                        "new-password-refused",
                        "",
                        newPassword().andThen(type("#password", "1234567890")).andThen(send(".login-card"))),
                new Sight("new-password-over", "", at(NEW_PASSWORD + "?token=over")),
                new Sight("my-password", "ouder", at("/me/password")),
                new Sight(
                        "my-password-refused",
                        "ouder",
                        at("/me/password")
                                .andThen(type("#password", "1234567890"))
                                .andThen(send("form.tile"))),
                new Sight("my-email", "ouder", at("/me/email")),
                new Sight(
                        "my-email-refused",
                        "ouder",
                        at("/me/email").andThen(type("#email", "geen adres")).andThen(sendAsItIs("form.tile"))),
                new Sight("new-email-over", "", at("/login/new-email?token=over")),
                new Sight("my-second-factor", "ouder", at("/me/second-factor").andThen(unfold())),
                new Sight("my-second-factor-on", Scenery.SHOWS_PAPER, LoginSights::paper),
                new Sight("my-second-factor-there", Scenery.SHOWS_PAPER, at("/me/second-factor")),
                new Sight("sessions", "ouder", at("/me/sessions")),
                new Sight("password-again", "ouder", at("/me/again?to=/me/password")),
                new Sight(
                        "password-again-refused",
                        "ouder",
                        at("/me/again?to=/me/password")
                                .andThen(type("#again", "dit-is-het-niet"))
                                .andThen(send("form.tile"))),
                new Sight("logins", "beheer", at(ADMIN + "logins?q=visser")),
                new Sight("logins-nobody", "beheer", at(ADMIN + "logins?q=" + "niemand".repeat(14))));
    }

    private static Consumer<Page> logIn(String username, String password) {
        return at("/login")
                .andThen(type("#username", username))
                .andThen(type("#password", password))
                .andThen(send(".login-card"))
                .andThen(Page::waitForLoadState);
    }

    /** By the link in the mail. */
    private static Consumer<Page> newPassword() {
        return at("/mailbox").andThen(press(".rows a:has-text('wachtwoord')")).andThen(press("article .btn-primary"));
    }

    /** Sets the code up, with what the app would show; the codes on paper are shown once. */
    private static void paper(Page page) {
        page.navigate("/me/second-factor");
        if (page.locator("#factor-now").count() == 0) {
            type("#code", Scenery.code(page.locator("input[name=key]").inputValue()))
                    .andThen(send("form.tile"))
                    .accept(page);
        }
    }
}
