package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Sight.OFF;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.type;
import static nl.schoolplein.story.Steps.unfold;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** The desktop, the menus, the settings, the help, and how a school looks. */
final class ShellSights {
    private static final String LOOK = ADMIN + "look";

    private ShellSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("desktop-parent", "ouder", at(LINDE)),
                new Sight("desktop-one-child", "ouder", at(LINDE).andThen(press(".kid >> nth=2"))),
                new Sight("desktop-menu", "ouder", at(LINDE).andThen(menu())),
                new Sight("desktop-my-menu", "ouder", at(LINDE).andThen(press(".top .me"))),
                new Sight("desktop-schools", "ouder", at(LINDE).andThen(press(".menu.start > summary"))),
                new Sight("desktop-teacher", "leerkracht", at(LINDE)),
                new Sight("desktop-both-menu", "dubbel", at(KOMPAS).andThen(press(".top .me"))),
                new Sight("desktop-administrator", "beheer", at(LINDE)),
                new Sight("desktop-licence", "beheer-kompas", at(KOMPAS)),
                new Sight("menu-administrator", "beheer", at(LINDE).andThen(menu())),
                new Sight("home", "ouder", at("/")),
                new Sight("home-one-child", "ouder", at("/").andThen(press(".kid >> nth=3"))),
                new Sight("settings", "ouder", at("/me")),
                new Sight("settings-both", "dubbel", at("/me")),
                new Sight("settings-saved", "ouder", at("/me").andThen(press("main [value=auto]"))),
                new Sight("notices", "ouder", at("/notices")),
                new Sight("notices-one-school", "ouder", at(LINDE + "notices")),
                new Sight("notices-none", "beheer", at(LINDE + "notices")),
                new Sight("notices-mine", "ouder", at("/me/notices")),
                new Sight("help", "", at("/help")),
                new Sight("help-parent", "ouder", at(LINDE + "help").andThen(unfold())),
                new Sight("help-staff", "leerkracht", at(LINDE + "help")),
                new Sight("look", "beheer", at(LOOK)),
                new Sight("look-adjusted", "beheer", at(LOOK + "?colour=%23ffe600")),
                new Sight(
                        "look-refused",
                        "beheer",
                        at(LOOK).andThen(type("#colour", "rood")).andThen(send("form[action$=colour]"))),
                new Sight("not-found", "ouder", at(LINDE + "nergens/")),
                new Sight("not-allowed", "ouder", at(ADMIN + "modules")),
                new Sight("nothing-parent", "ouder", OFF, at(LINDE)),
                new Sight("nothing-teacher", "leerkracht", OFF, at(LINDE)),
                new Sight("nothing-administrator", "beheer", OFF, at(LINDE)));
    }

    static Consumer<Page> menu() {
        return press(".home-menu > summary");
    }
}
