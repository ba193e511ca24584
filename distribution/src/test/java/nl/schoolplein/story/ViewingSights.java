package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.LONG;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.type;
import static nl.schoolplein.story.Steps.waitFor;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** Looking on as a parent, and why something is there or not. */
final class ViewingSights {
    private static final String VIEW = ADMIN + "view";

    private ViewingSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("view-choose", "beheer", at(VIEW)),
                new Sight("view-nobody", "beheer", at(VIEW + "?q=" + "niemand".repeat(14))),
                new Sight("view-ask", "beheer", ask()),
                new Sight("view-why", "beheer", why()),
                new Sight("view-items", "beheer", items()),
                new Sight(
                        "view-items-none",
                        "beheer",
                        items().andThen(type("#q", LONG))
                                .andThen(press(".finder .btn"))
                                .andThen(waitFor(".empty"))),
                new Sight("viewing-desktop", "beheer", lookOn()),
                new Sight("viewing-menu", "beheer", lookOn().andThen(ShellSights.menu())),
                new Sight("viewing-my-menu", "beheer", lookOn().andThen(press(".top .me"))),
                new Sight("viewing-folder", "beheer", lookOn().andThen(BookcaseSights.worksheets())),
                new Sight("viewing-why", "beheer", lookOn().andThen(press(".watermark a"))),
                new Sight("viewing-refused", "beheer", lookOn().andThen(at("/me"))),
                new Sight("view-log", "beheer", at(VIEW + "/log")));
    }

    /** A parent with one child in Groep 3. */
    private static Consumer<Page> ask() {
        return at(VIEW + "?q=mark+jansen").andThen(press(".rows a"));
    }

    private static Consumer<Page> why() {
        return ask().andThen(press(".actions a"));
    }

    private static Consumer<Page> items() {
        return why().andThen(press(".rows a"));
    }

    private static Consumer<Page> lookOn() {
        return ask().andThen(type("#reason", LONG)).andThen(send("form.tile"));
    }
}
