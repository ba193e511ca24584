package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.ADMIN;
import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Sight.LONG;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.sendAsItIs;
import static nl.schoolplein.story.Steps.type;
import static nl.schoolplein.story.Steps.unfold;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** Pupils, groups, guardians and staff, looked after by hand. */
final class PeopleSights {
    private static final String PEOPLE = ADMIN + "people";
    private static final String CROWD = KOMPAS + "admin/people";

    private PeopleSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("people", "beheer", at(PEOPLE)),
                new Sight("people-found", "beheer", at(PEOPLE + "?q=visser")),
                new Sight("people-nobody", "beheer", at(PEOPLE + "?q=" + "niemand".repeat(14))),
                new Sight("people-many", "beheer-kompas", at(CROWD + "?kind=pupils")),
                new Sight("people-groups", "beheer", at(PEOPLE + "/groups")),
                new Sight("people-groups-many", "beheer-kompas", at(CROWD + "/groups")),
                new Sight("people-group", "beheer", at(PEOPLE + "/groups").andThen(press(".rows a"))),
                new Sight(
                        "people-group-many",
                        "beheer-kompas",
                        at(CROWD + "/groups").andThen(crowd())),
                new Sight("people-group-new", "beheer", at(PEOPLE + "/groups/new")),
                new Sight(
                        "people-group-refused",
                        "beheer",
                        at(PEOPLE + "/groups/new").andThen(sendAsItIs("form.tile"))),
                new Sight("people-newcomers", "beheer", at(PEOPLE + "/newcomers")),
                new Sight("people-newcomers-many", "beheer-kompas", at(CROWD + "/newcomers")),
                new Sight(
                        "people-substitutes",
                        "beheer",
                        at(PEOPLE + "/substitutes").andThen(unfold())),
                new Sight(
                        "people-substitutes-refused",
                        "beheer",
                        at(PEOPLE + "/substitutes").andThen(sendAsItIs("form.tile"))),
                new Sight("people-staff-new", "beheer", at(PEOPLE + "/staff/new")),
                new Sight(
                        "people-staff-refused",
                        "beheer",
                        at(PEOPLE + "/staff/new").andThen(sendAsItIs("form.tile"))),
                new Sight(
                        "people-staff",
                        "beheer",
                        someone("staff", "noor bakker").andThen(unfold())),
                new Sight("people-pupil-new", "beheer", at(PEOPLE + "/pupils/new")),
                new Sight(
                        "people-pupil-refused",
                        "beheer",
                        at(PEOPLE + "/pupils/new")
                                .andThen(type("#firstName", LONG.substring(0, 60)))
                                .andThen(sendAsItIs("form.tile"))),
                new Sight("people-pupil", "beheer", mila().andThen(unfold())),
                new Sight(
                        "people-pupil-many",
                        "beheer-kompas",
                        at(CROWD + "?kind=pupils&q=" + Scenery.LAST_NAME.replace(' ', '+'))
                                .andThen(press(".rows a"))),
                new Sight("people-guardian-new", "beheer", mila().andThen(press("main a[href$='/guardians']"))),
                new Sight(
                        "people-guardian-known",
                        "beheer",
                        mila().andThen(press("main a[href$='/guardians']"))
                                .andThen(type("#q", "jansen"))
                                .andThen(press(".finder .btn"))),
                new Sight("people-guardian", "beheer", sanne().andThen(unfold())),
                new Sight(
                        "people-link",
                        "beheer",
                        sanne().andThen(press(".rows a")).andThen(unfold())),
                new Sight(
                        "people-court",
                        "beheer",
                        sanne().andThen(press(".rows a")).andThen(press("a[href$='/court']"))),
                new Sight("people-merge-guardian", "beheer", sanne().andThen(press("a[href*='/merge/']"))),
                new Sight(
                        "people-merge-two-guardians",
                        "beheer",
                        sanne().andThen(press("a[href*='/merge/']"))
                                .andThen(type("#q", "jansen"))
                                .andThen(press(".finder .btn"))
                                .andThen(press(".rows a"))),
                new Sight("people-merge-pupil", "beheer", mila().andThen(press("a[href*='/merge/']"))),
                new Sight(
                        "people-merge-two-pupils",
                        "beheer",
                        mila().andThen(press("a[href*='/merge/']"))
                                .andThen(type("#q", "visser"))
                                .andThen(press(".finder .btn"))
                                .andThen(press(".rows a"))),
                new Sight("privacy-copy", "beheer", mila().andThen(press("main a[href*='/privacy/people/']"))),
                new Sight(
                        "privacy-copy-guardian", "beheer", sanne().andThen(press("main a[href*='/privacy/people/']"))),
                new Sight(
                        "privacy-erase",
                        "beheer",
                        mila().andThen(press("main a[href*='/privacy/people/']"))
                                .andThen(press("main a[href$='/erase']"))),
                new Sight("privacy-retention", "beheer", at(ADMIN + "privacy")),
                new Sight("privacy-administrator", "beheer", at(LINDE + "privacy")),
                new Sight("privacy", "ouder", at(LINDE + "privacy")),
                new Sight("privacy-mine", "ouder", at(LINDE + "me/data")),
                new Sight("people-facts", "beheer", at(PEOPLE + "/facts")),
                new Sight("pupils-of-teacher", "leerkracht", at(LINDE + "pupils")),
                new Sight("pupil-court", "leerkracht", at(LINDE + "pupils").andThen(PeopleSights::court)),
                new Sight("facts", "ouder", at(LINDE + "me/facts")),
                new Sight("facts-refused", "ouder", at(LINDE + "me/facts").andThen(sendAsItIs("form.tile"))),
                new Sight("people-login-made", "beheer", PeopleSights::newColleague));
    }

    private static Consumer<Page> someone(String kind, String words) {
        return at(PEOPLE + "?kind=" + kind + "&q=" + words.replace(' ', '+')).andThen(press(".rows a"));
    }

    private static Consumer<Page> mila() {
        return someone("pupils", "mila jansen");
    }

    private static Consumer<Page> sanne() {
        return someone("guardians", "sanne visser");
    }

    /** The group that is overfull. */
    private static Consumer<Page> crowd() {
        return press(".rows a:has-text('" + Scenery.CROWD + "')");
    }

    /** Beside the medical details of the same child. */
    private static void court(Page page) {
        String medical = page.locator("a[href$='/medical']").first().getAttribute("href");
        page.navigate(medical.replace("/medical", "/court"));
    }

    private static void newColleague(Page page) {
        at(PEOPLE + "/staff/new")
                .andThen(type("#name", "Wilhelmina van den Heuvel-Rietschoten"))
                .andThen(send("form.tile"))
                .andThen(type("#username", "wilhelmina-" + System.nanoTime()))
                .andThen(send("form[action$='/login']"))
                .accept(page);
    }
}
