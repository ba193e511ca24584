package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Sight.LONG;
import static nl.schoolplein.story.Sight.OFF;
import static nl.schoolplein.story.Sight.PLANNED;
import static nl.schoolplein.story.Sight.PREVIEW;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.sendAsItIs;
import static nl.schoolplein.story.Steps.type;
import static nl.schoolplein.story.Steps.waitFor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The switchboard, its settings, and the switches of teachers. */
final class BoardSights {
    private static final String BOARD = ADMIN + "modules";
    private static final String GROUPS = LINDE + "modules";

    private BoardSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("board", "beheer", at(BOARD)),
                new Sight("board-card-open", "beheer", at(BOARD).andThen(press(".card-more > summary"))),
                new Sight("board-unsaved", "beheer", at(BOARD).andThen(press("[value=pilot]"))),
                new Sight("board-refused", "beheer", at(BOARD).andThen(BoardSights::pilotWithoutGroups)),
                new Sight("board-conflict", "beheer", at(BOARD).andThen(BoardSights::tooLate)),
                new Sight("board-later", "beheer", at(BOARD).andThen(BoardSights::later)),
                new Sight("board-saved", "beheer", at(BOARD).andThen(BoardSights::saved)),
                new Sight("board-planned", "beheer", PLANNED, at(BOARD)),
                new Sight("board-off", "beheer", OFF, at(BOARD)),
                new Sight("board-many-groups", "beheer", PREVIEW, at(BOARD).andThen(BoardSights::pilotForMany)),
                new Sight("board-own-name", "beheer-kompas", at(KOMPAS + "admin/modules")),
                new Sight("module-settings", "beheer", at(BOARD + "/bookcase/settings")),
                new Sight(
                        "module-settings-refused",
                        "beheer",
                        at(BOARD + "/bookcase/settings")
                                .andThen(type("form.tile [name=new-for-days]", "100000"))
                                .andThen(sendAsItIs("form.tile"))),
                new Sight("buttons", "beheer", at(BOARD + "/buttons")),
                new Sight("buttons-refused", "beheer", at(BOARD + "/buttons").andThen(BoardSights::tooLong)),
                new Sight("trail", "beheer", PLANNED, at(BOARD + "/trail")),
                new Sight("trail-kompas", "beheer-kompas", at(KOMPAS + "admin/modules/trail")),
                new Sight("my-groups", "leerkracht", at(GROUPS)),
                new Sight("all-groups", "beheer", at(GROUPS)),
                new Sight("nothing-groups", "leerkracht", OFF, at(GROUPS)));
    }

    private static void pilotWithoutGroups(Page page) {
        press("[value=pilot]")
                .andThen(press(".choose .say"))
                .andThen(waitFor(".errors"))
                .accept(page);
    }

    private static void tooLate(Page page) {
        page.locator("[name=version]").first().evaluate("version => version.value = '0'");
        press("[value=off]")
                .andThen(press(".choose .say"))
                .andThen(waitFor("#mine"))
                .accept(page);
    }

    private static void later(Page page) {
        press("[value=pilot]")
                .andThen(press(".chip:has-text('Groep 3')"))
                .andThen(press("[value=later]"))
                .andThen(type("[name=date]", "2031-12-01"))
                .accept(page);
    }

    /** Off and on again, as it was. */
    private static void saved(Page page) {
        press("[value=preview]")
                .andThen(press(".choose .say"))
                .andThen(waitFor(".just-saved"))
                .andThen(press("[value=on]"))
                .andThen(press(".choose .say"))
                .andThen(waitFor(".card-module .state.good"))
                .accept(page);
    }

    private static void tooLong(Page page) {
        page.locator(".name-form input[name=name]").first().evaluate("input => input.maxLength = 200");
        type(".name-form input[name=name]", LONG).andThen(send(".name-form")).accept(page);
    }

    private static void pilotForMany(Page page) {
        page.evaluate("""
                () => fetch('/de-linde/admin/modules/bookcase', { method: 'PUT', body: '{"state":"preview"}',
                    headers: { Accept: 'application/json', 'Content-Type': 'application/json' } })""");
        page.reload();
        press("[value=pilot]").accept(page);
        page.locator(".card-module")
                .first()
                .locator(".chip input[type=checkbox]")
                .all()
                .forEach(Locator::check);
        press(".choose .say").andThen(waitFor("#main .saved")).accept(page);
    }
}
