package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.sendAsItIs;
import static nl.schoolplein.story.Steps.type;
import static nl.schoolplein.story.Steps.unfold;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** How families get in. */
final class JoiningSights {
    private static final String JOINING = ADMIN + "joining";

    private JoiningSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("token", "", at("/token")),
                new Sight("token-further", "ouder", at("/token")),
                new Sight("token-unknown", "", token("ABCD-EFGH-JKLM")),
                new Sight("token-child", "", page -> token(Scenery.childToken()).accept(page)),
                new Sight("token-child-refused", "", JoiningSights::weak),
                new Sight("token-child-further", "ouder", page -> token(Scenery.childToken())
                        .accept(page)),
                new Sight("token-group", "", page -> token(Scenery.groupToken()).accept(page)),
                new Sight("joining", "beheer", at(JOINING)),
                new Sight("joining-many", "beheer-kompas", at(KOMPAS + "admin/joining")),
                new Sight(
                        "joining-refused",
                        "beheer",
                        at(JOINING).andThen(type("#days", "100")).andThen(sendAsItIs("form.tile"))),
                new Sight("joining-missing", "beheer", at(JOINING + "/missing")),
                new Sight(
                        "joining-group",
                        "beheer",
                        at(JOINING).andThen(press(".rows a")).andThen(unfold())),
                new Sight(
                        "joining-group-many",
                        "beheer-kompas",
                        at(KOMPAS + "admin/joining").andThen(press(".rows a:has-text('" + Scenery.CROWD + "')"))),
                new Sight("joining-applications", "beheer", at(JOINING + "/applications")),
                new Sight("joining-applications-none", "beheer-kompas", at(KOMPAS + "admin/joining/applications")));
    }

    private static Consumer<Page> token(String token) {
        return at("/token").andThen(type("#token", token)).andThen(send("main form"));
    }

    private static void weak(Page page) {
        token(Scenery.childToken()).andThen(type("#name", "Fatima Demir")).accept(page);
        type("#email", "fatima@gmial.com")
                .andThen(type("#password", "1234567890"))
                .andThen(send(".login-card"))
                .accept(page);
    }
}
