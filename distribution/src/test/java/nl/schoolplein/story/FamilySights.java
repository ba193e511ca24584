package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Sight.LONG;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.type;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** What families tell about themselves, and who reads it. */
final class FamilySights {
    private static final String ME = LINDE + "me";
    private static final String PUPILS = LINDE + "pupils";
    private static final String WELCOME = LINDE + "welcome";

    private FamilySights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("welcome", "nieuw", at(WELCOME)),
                new Sight("welcome-contact", "nieuw", at(WELCOME + "/contact")),
                new Sight(
                        "welcome-refused",
                        "nieuw",
                        at(WELCOME + "/contact")
                                .andThen(type("#phone", "bel maar"))
                                .andThen(send("form.tile"))),
                new Sight("welcome-sharing", "nieuw", at(WELCOME + "/sharing")),
                new Sight("welcome-class-parent", "nieuw", at(WELCOME + "/class-parent")),
                new Sight("welcome-password", "nieuw", at(WELCOME + "/password")),
                new Sight("welcome-medical", "nieuw", at(WELCOME).andThen(press(".rows a[href*='/medical']"))),
                new Sight("welcome-again", "ouder", at(WELCOME)),
                new Sight("welcome-settings", "beheer", at(ADMIN + "welcome")),
                new Sight(
                        "welcome-greeting",
                        "beheer",
                        at(ADMIN + "welcome")
                                .andThen(type("#greeting", LONG + "\n\nEn nog een alinea."))
                                .andThen(send("form.tile"))
                                .andThen(Page::waitForLoadState)),
                new Sight("person", "ouder", at(ME)),
                new Sight("class-list", "ouder", at(ME).andThen(press("main a[href*='/class/']"))),
                new Sight("class-list-teacher", "leerkracht", at(PUPILS).andThen(press("main a[href*='/class/']"))),
                new Sight(
                        "class-list-many",
                        "beheer-kompas",
                        at(KOMPAS + "pupils")
                                .andThen(press("main a[href*='/class/']:has-text('" + Scenery.CROWD + "')"))),
                new Sight("pupils", "leerkracht", at(PUPILS)),
                new Sight("pupils-many", "beheer-kompas", at(KOMPAS + "pupils")),
                new Sight("portrait", "ouder", at(ME).andThen(press(".rows a[href*='/portrait']"))),
                new Sight("portrait-teacher", "leerkracht", at(PUPILS).andThen(press(".rows a[href$='/portrait']"))),
                new Sight("portraits", "leerkracht", at(PUPILS).andThen(press("main a[href*='/portraits/']"))),
                new Sight("medical", "ouder", at(ME).andThen(press(".rows a"))),
                new Sight("medical-teacher", "leerkracht", at(PUPILS).andThen(press(".rows a"))),
                new Sight("medical-filled", "leerkracht", medical()));
    }

    private static Consumer<Page> medical() {
        return at(PUPILS)
                .andThen(press(".rows a"))
                .andThen(type("textarea", LONG + " " + LONG))
                .andThen(send("form.tile"))
                .andThen(Page::waitForLoadState);
    }
}
