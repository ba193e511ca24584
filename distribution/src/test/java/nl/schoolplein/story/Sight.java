package nl.schoolplein.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.schoolplein.testkit.PluginJar;

/**
 * Something that people see.
 *
 * @param login who sees it; empty for nobody in particular
 * @param bookcase how the bookcase is switched meanwhile
 * @param come how to get there
 */
record Sight(String name, String login, Map<String, String> bookcase, Consumer<Page> come) {
    static final Map<String, String> ON = Map.of("state", "on");

    private static final Map<String, String> OFF = Map.of("state", "off");
    private static final Map<String, String> READ_ONLY = Map.of("state", "read-only");
    private static final Map<String, String> PREVIEW = Map.of("state", "preview");
    private static final String LONG = "Een heel lange naam die iemand in één adem typt, zonder ook maar ergens aan te "
            + "denken, met Levensbeschouwingsonderwijscoördinatievergaderingen erin";
    private static final Map<String, String> PLANNED =
            Map.of("state", "read-only", "from", "2031-01-06T08:00:00+01:00", "reason", LONG);

    private static final String HOME = "/de-linde/";
    private static final String SHELF = "/de-linde/bookcase/";
    private static final String BOARD = "/de-linde/admin/modules";
    private static final String ROSTER = "/de-linde/admin/roster";
    private static final String YEAR = "/de-linde/admin/year";
    private static final String VIEW = "/de-linde/admin/view";
    private static final String GROUPS = "/de-linde/modules";
    private static final String PLAN = "/de-linde/admin/plan";

    static List<Sight> all() {
        return List.of(
                new Sight("login", "", ON, at("/login")),
                new Sight("login-refused", "", ON, at("/login").andThen(Sight::wrongPassword)),
                new Sight("desktop-parent", "ouder", ON, at(HOME)),
                new Sight("desktop-one-child", "ouder", ON, at(HOME).andThen(press(".kid >> nth=2"))),
                new Sight("desktop-menu", "ouder", ON, at(HOME).andThen(press(".home-menu > summary"))),
                new Sight("desktop-my-menu", "ouder", ON, at(HOME).andThen(press(".top .me"))),
                new Sight("desktop-schools", "ouder", ON, at(HOME).andThen(press(".menu.start > summary"))),
                new Sight("desktop-teacher", "leerkracht", ON, at(HOME)),
                new Sight("desktop-both-menu", "dubbel", ON, at("/het-kompas/").andThen(press(".top .me"))),
                new Sight("desktop-administrator", "beheer", ON, at(HOME)),
                new Sight("shelf", "ouder", ON, at(SHELF)),
                new Sight("shelf-teacher", "leerkracht", ON, at(SHELF)),
                new Sight("folder", "ouder", ON, worksheets()),
                new Sight("folder-teacher", "leerkracht", ON, worksheets()),
                new Sight("folder-new", "leerkracht", ON, at(SHELF + "folders/new")),
                new Sight(
                        "folder-refused",
                        "leerkracht",
                        ON,
                        at(SHELF + "folders/new").andThen(send("form[enctype]"))),
                new Sight("upload", "leerkracht", ON, upload()),
                new Sight(
                        "upload-refused",
                        "leerkracht",
                        ON,
                        upload().andThen(type("#title", LONG)).andThen(send("form[enctype]"))),
                new Sight(
                        "document-remove",
                        "leerkracht",
                        ON,
                        worksheets().andThen(open("Mijn lettergroeiboekje")).andThen(press("a[href$='/remove']"))),
                new Sight("document", "ouder", ON, worksheets().andThen(open("Tips voor je spreekbeurt"))),
                new Sight("document-teacher", "beheer", ON, newsletters().andThen(open("Nieuwsbrief november"))),
                new Sight("document-later", "beheer", ON, newsletters().andThen(open("Nieuwsbrief december"))),
                new Sight("document-asks", "ouder", ON, worksheets().andThen(open("Afspraken voor de schoolreis"))),
                new Sight(
                        "document-agreed",
                        "leerkracht",
                        ON,
                        worksheets()
                                .andThen(open("Afspraken voor de schoolreis"))
                                .andThen(press("a[href$='/agreed']"))),
                new Sight(
                        "document-change",
                        "leerkracht",
                        ON,
                        worksheets().andThen(open("Mijn lettergroeiboekje")).andThen(press("a[href$='/change']"))),
                new Sight(
                        "version-new",
                        "leerkracht",
                        ON,
                        worksheets()
                                .andThen(open("Afspraken voor de schoolreis"))
                                .andThen(press("a[href$='/versions/new']"))),
                new Sight("folder-later", "beheer", ON, newsletters()),
                new Sight("search", "ouder", ON, at(SHELF + "search?q=school")),
                new Sight("search-nothing", "ouder", ON, at(SHELF + "search?q=krokodil")),
                new Sight("selection", "leerkracht", ON, selected("MOVE")),
                new Sight("selection-remove", "leerkracht", ON, selected("REMOVE")),
                new Sight("upload-chosen", "leerkracht", ON, upload().andThen(Sight::chooseFiles)),
                new Sight("settings", "ouder", ON, at("/me")),
                new Sight("home", "ouder", ON, at("/")),
                new Sight("home-one-child", "ouder", ON, at("/").andThen(press(".kid >> nth=3"))),
                new Sight("shelf-one-child", "ouder", ON, at(SHELF).andThen(press(".kid >> nth=2"))),
                new Sight("menu-administrator", "beheer", ON, at(HOME).andThen(press(".home-menu > summary"))),
                new Sight("settings-both", "dubbel", ON, at("/me")),
                new Sight("settings-saved", "ouder", ON, at("/me").andThen(press("main [value=auto]"))),
                new Sight("help", "", ON, at("/help")),
                new Sight("help-parent", "ouder", ON, at(HOME + "help").andThen(press("#device > summary"))),
                new Sight("help-staff", "leerkracht", ON, at(HOME + "help")),
                new Sight("look", "beheer", ON, at(HOME + "admin/look")),
                new Sight("look-adjusted", "beheer", ON, at(HOME + "admin/look?colour=%23ffe600")),
                new Sight(
                        "look-refused",
                        "beheer",
                        ON,
                        at(HOME + "admin/look").andThen(type("#colour", "rood")).andThen(send("form[action$=colour]"))),
                new Sight("people", "beheer", ON, at(HOME + "admin/people")),
                new Sight("people-substitutes", "beheer", ON, at(HOME + "admin/people/substitutes")),
                new Sight("people-new-staff", "beheer", ON, at(HOME + "admin/people/staff/new")),
                new Sight("login-of-school", "", ON, at("/login?next=/de-linde/")),
                new Sight("token", "", ON, at("/token")),
                new Sight(
                        "token-unknown",
                        "",
                        ON,
                        at("/token").andThen(type("#token", "ABCD-EFGH-JKLM")).andThen(send(".login-card"))),
                new Sight("joining", "beheer", ON, at(HOME + "admin/joining")),
                new Sight("joining-missing", "beheer", ON, at(HOME + "admin/joining/missing")),
                new Sight("joining-applications", "beheer", ON, at(HOME + "admin/joining/applications")),
                new Sight("mails", "beheer", ON, at(HOME + "admin/mail")),
                new Sight("mailbox", "", ON, at("/mailbox")),
                new Sight("operator-mail", "platform", ON, at("/operator/mail")),
                new Sight("operator", "platform", ON, at("/operator")),
                new Sight("operator-plugins", "platform", ON, at("/operator/plugins")),
                new Sight("operator-jar", "platform", ON, handInJar("krijtbord", ">=0.1.0 & <0.2.0")),
                new Sight("operator-jar-refused", "platform", ON, handInJar("krijtbord", ">=9.0.0")),
                new Sight("operator-plugin-data", "platform", ON, at("/operator/plugins/bookcase/remove")),
                new Sight("not-found", "ouder", ON, at("/de-linde/nergens/")),
                new Sight("not-allowed", "ouder", ON, at(BOARD)),
                new Sight(
                        "typed-kept",
                        "leerkracht",
                        ON,
                        at(SHELF + "folders/new").andThen(Sight::sendToNowhere)),
                new Sight("my-groups", "leerkracht", ON, at(GROUPS)),
                new Sight("all-groups", "beheer", ON, at(GROUPS)),
                new Sight("board", "beheer", ON, at(BOARD)),
                new Sight("board-card-open", "beheer", ON, at(BOARD).andThen(press(".card-more > summary"))),
                new Sight("board-unsaved", "beheer", ON, at(BOARD).andThen(press("[value=pilot]"))),
                new Sight("board-refused", "beheer", ON, at(BOARD).andThen(Sight::pilotWithoutGroups)),
                new Sight("board-conflict", "beheer", ON, at(BOARD).andThen(Sight::tooLate)),
                new Sight("module-settings", "beheer", ON, at(BOARD + "/bookcase/settings")),
                new Sight(
                        "module-settings-refused",
                        "beheer",
                        ON,
                        at(BOARD + "/bookcase/settings").andThen(Sight::tooMany)),
                new Sight("roster", "beheer", ON, at(ROSTER)),
                new Sight("roster-handed-in", "beheer", ON, handIn("users.csv", "n1,de-linde,student,Nieuw,Kind")),
                new Sight("roster-broken", "beheer", ON, handIn("users.csv", "n1,de-linde,student,,\n".repeat(300))),
                new Sight("roster-names", "beheer", ON, at(ROSTER + "/names?of=broken")),
                new Sight("roster-refused", "beheer", ON, handIn("export.zip", "")),
                new Sight("roster-brin", "beheer", ON, at(ROSTER + "/brin")),
                new Sight("turn-groups", "beheer", ON, at("/de-linde/admin/school-year/turn/groups")),
                new Sight("year", "beheer", ON, at(YEAR)),
                new Sight("year-new", "beheer", ON, at(YEAR + "/periods/new")),
                new Sight("year-coming", "ouder", ON, at("/de-linde/year")),
                new Sight("board-later", "beheer", ON, at(BOARD).andThen(Sight::later)),
                new Sight("board-saved", "beheer", ON, at(BOARD).andThen(Sight::saved)),
                new Sight("buttons", "beheer", ON, at(BOARD + "/buttons")),
                new Sight(
                        "buttons-refused", "beheer", ON, at(BOARD + "/buttons").andThen(Sight::tooLong)),
                new Sight("operator-offers", "platform", ON, at("/operator/schools/het-kompas/modules")),
                new Sight("desktop-licence", "beheer-kompas", ON, at("/het-kompas/")),
                new Sight("board-own-name", "beheer-kompas", ON, at("/het-kompas/admin/modules")),
                new Sight("trail-kompas", "beheer-kompas", ON, at("/het-kompas/admin/modules/trail")),
                new Sight("view-choose", "beheer", ON, at(VIEW)),
                new Sight("view-nobody", "beheer", ON, at(VIEW + "?q=" + "niemand".repeat(14))),
                new Sight("view-ask", "beheer", ON, viewAsk()),
                new Sight("view-why", "beheer", ON, viewWhy()),
                new Sight("view-items", "beheer", ON, viewItems()),
                new Sight("view-items-none", "beheer", ON, viewItems().andThen(Sight::lookForNothing)),
                new Sight("viewing-desktop", "beheer", ON, lookOn()),
                new Sight("viewing-menu", "beheer", ON, lookOn().andThen(press(".home-menu > summary"))),
                new Sight("viewing-my-menu", "beheer", ON, lookOn().andThen(press(".top .me"))),
                new Sight("viewing-folder", "beheer", ON, lookOn().andThen(worksheets())),
                new Sight("viewing-why", "beheer", ON, lookOn().andThen(press(".watermark a"))),
                new Sight("viewing-refused", "beheer", ON, lookOn().andThen(at("/me"))),
                new Sight("view-log", "beheer", ON, at(VIEW + "/log")),
                new Sight("plan-empty", "beheer", ON, at(PLAN)),
                new Sight("plan-empty-refused", "beheer", ON, at(PLAN).andThen(send("form.tile >> nth=0"))),
                new Sight("plan", "beheer", PLANNED, at(PLAN)),
                new Sight("plan-many-dates", "beheer", OFF, at(PLAN).andThen(Sight::manyDates)),
                new Sight("plan-step", "beheer", PLANNED, at(PLAN).andThen(press(".plan-dates .stretched-link"))),
                new Sight(
                        "plan-step-refused",
                        "beheer",
                        PLANNED,
                        at(PLAN + "/steps/new")
                                .andThen(type("#date", "2020-01-06"))
                                .andThen(type("#reason", LONG))
                                .andThen(press("form .btn-primary"))),
                new Sight(
                        "plan-date", "beheer", PLANNED, at(PLAN).andThen(press(".plan-dates .plan-links a >> nth=0"))),
                new Sight("plan-letter", "beheer", PLANNED, letter()),
                new Sight("plan-letter-both", "beheer", PLANNED, letter().andThen(press(".seg a >> nth=2"))),
                new Sight("plan-copy", "beheer", ON, at(PLAN + "/copy")),
                new Sight("plan-copy-school", "beheer", OFF, at(PLAN + "/copy/het-kompas?settings=true&states=true")),
                new Sight("plan-half-done", "beheer-kompas", ON, at("/het-kompas/admin/plan")),
                new Sight("manual-parent", "ouder", ON, at("/de-linde/manual")),
                new Sight("manual-staff", "beheer", ON, at("/de-linde/manual")),
                new Sight("leaflet", "beheer", ON, at("/de-linde/admin/leaflet")),
                new Sight("leaflet-nothing", "beheer", OFF, at("/de-linde/admin/leaflet")),
                new Sight("board-planned", "beheer", PLANNED, at(BOARD)),
                new Sight("trail", "beheer", PLANNED, at(BOARD + "/trail")),
                new Sight("read-only", "leerkracht", READ_ONLY, worksheets()),
                new Sight("nothing-parent", "ouder", OFF, at(HOME)),
                new Sight("nothing-teacher", "leerkracht", OFF, at(HOME)),
                new Sight("nothing-administrator", "beheer", OFF, at(HOME)),
                new Sight("nothing-groups", "leerkracht", OFF, at(GROUPS)),
                new Sight("board-off", "beheer", OFF, at(BOARD)),
                new Sight("board-many-groups", "beheer", PREVIEW, at(BOARD).andThen(Sight::pilotForMany)));
    }

    private static Consumer<Page> at(String path) {
        return page -> page.navigate(path);
    }

    /** A list of users of De Linde, or a ZIP file that is none. */
    private static Consumer<Page> handIn(String file, String rows) {
        byte[] content =
                ("sourcedId,orgSourcedIds,role,givenName,familyName\n" + rows).getBytes(StandardCharsets.UTF_8);
        return at(ROSTER)
                .andThen(page -> page.locator("#files").setInputFiles(new FilePayload(file, "text/csv", content)))
                .andThen(send("form[enctype]"));
    }

    /** The jar of a plugin that does nothing, as far as its manifest goes. */
    private static Consumer<Page> handInJar(String id, String requires) {
        byte[] jar;
        try {
            java.nio.file.Path file = Files.createTempFile("plugin", ".jar");
            jar = Files.readAllBytes(new PluginJar(id)
                    .attribute("Plugin-Requires", requires)
                    .attribute("Plugin-Provider", "Krijt & Zonen")
                    .write(file));
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return at("/operator/plugins")
                .andThen(page -> page.locator("#jar")
                        .setInputFiles(new FilePayload(id + ".jar", "application/java-archive", jar)))
                .andThen(send("form[enctype]"));
    }

    private static Consumer<Page> press(String selector) {
        return page -> page.locator(selector).first().click();
    }

    private static Consumer<Page> type(String selector, String text) {
        return page -> page.locator(selector).fill(text);
    }

    private static Consumer<Page> send(String form) {
        return page -> page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.locator(form).getByRole(AriaRole.BUTTON).last().click());
    }

    private static Consumer<Page> worksheets() {
        return at(SHELF).andThen(press(".folder:has-text('Werkbladen')"));
    }

    private static Consumer<Page> upload() {
        return worksheets().andThen(press(".page-head .btn[href$='/new']"));
    }

    private static Consumer<Page> newsletters() {
        return at(SHELF).andThen(press(".folder:has-text('Nieuwsbrieven')"));
    }

    /** A page of a document, once it is drawn. */
    private static Consumer<Page> open(String title) {
        return page -> {
            page.locator(".doc a.stretched-link:has-text('" + title + "')")
                    .first()
                    .click();
            page.locator(".page-head .btn-primary").waitFor();
        };
    }

    private static Consumer<Page> selected(String what) {
        return worksheets()
                .andThen(page -> page.locator(".pick input").all().forEach(Locator::check))
                .andThen(press("button[value=" + what + "]"));
    }

    private static void chooseFiles(Page page) {
        byte[] content = "blad".getBytes(StandardCharsets.UTF_8);
        page.locator("#files").setInputFiles(new FilePayload[] {
            new FilePayload("Blad 1.txt", "text/plain", content), new FilePayload(LONG + ".txt", "text/plain", content)
        });
    }

    /** A parent with one child in Groep 3. */
    private static Consumer<Page> viewAsk() {
        return at(VIEW + "?q=mark+jansen").andThen(press(".rows a"));
    }

    private static Consumer<Page> viewWhy() {
        return viewAsk().andThen(press(".actions a"));
    }

    private static Consumer<Page> viewItems() {
        return viewWhy().andThen(press(".rows a"));
    }

    private static void lookForNothing(Page page) {
        type("#q", LONG).accept(page);
        press(".finder .btn").accept(page);
        page.locator(".empty").waitFor();
    }

    private static Consumer<Page> lookOn() {
        return viewAsk().andThen(type("#reason", LONG)).andThen(send("form.tile"));
    }

    private static Consumer<Page> letter() {
        return at(PLAN).andThen(press(".plan-dates .plan-links a >> nth=1"));
    }

    /** A pilot that grows week by week; it is taken away again for the sights that follow. */
    private static void manyDates(Page page) {
        page.evaluate("""
                async () => {
                    const ask = (path, options) => fetch(path, { headers: { Accept: 'application/json',
                        'Content-Type': 'application/json' }, ...options }).then(answer => answer.json());
                    const groups = (await ask('/de-linde/modules')).groups.map(group => group.id);
                    const plan = await ask('/de-linde/admin/plan');
                    if (plan.dates.length > 7) return;
                    for (let week = 1; week <= 8; week++) {
                        const date = new Date(Date.now() + week * 7 * 864e5).toISOString().slice(0, 10);
                        await ask('/de-linde/admin/plan/steps', { method: 'POST', body: JSON.stringify({
                            modules: ['bookcase'], state: 'pilot', groups: groups.slice(0, week), date }) });
                    }
                }""");
        page.reload();
    }

    private static void wrongPassword(Page page) {
        page.locator("#username").fill("niemand");
        page.locator("#password").fill("dit-is-het-niet");
        send(".login-card").accept(page);
    }

    private static void pilotWithoutGroups(Page page) {
        press("[value=pilot]").accept(page);
        press(".choose .say").accept(page);
        page.locator(".errors").waitFor();
    }

    private static void tooLate(Page page) {
        page.locator("[name=version]").evaluate("version => version.value = '0'");
        press("[value=off]").accept(page);
        press(".choose .say").accept(page);
        page.locator("#mine").waitFor();
    }

    /** As a browser sends it that does not count. */
    private static void tooMany(Page page) {
        page.locator("form.tile").evaluate("form => form.noValidate = true");
        type("form.tile [name=new-for-days]", "100000").accept(page);
        send("form.tile").accept(page);
    }

    private static void later(Page page) {
        press("[value=pilot]").accept(page);
        press(".chip:has-text('Groep 3')").accept(page);
        press("[value=later]").accept(page);
        type("[name=date]", "2031-12-01").accept(page);
    }

    /** Off and on again, as it was. */
    private static void saved(Page page) {
        press("[value=preview]").accept(page);
        press(".choose .say").accept(page);
        page.locator(".just-saved").waitFor();
        press("[value=on]").accept(page);
        press(".choose .say").accept(page);
        page.locator(".card-module .state.good").waitFor();
    }

    private static void tooLong(Page page) {
        page.locator(".name-form input[name=name]").first().evaluate("input => input.maxLength = 200");
        type(".name-form input[name=name]", LONG).accept(page);
        send(".name-form").accept(page);
    }

    private static void pilotForMany(Page page) {
        press("[value=pilot]").accept(page);
        page.locator(".chip input[type=checkbox]").all().forEach(Locator::check);
        press(".choose .say").accept(page);
        page.locator("#main .saved").waitFor();
    }

    /** As somebody does whose module was just switched off. */
    private static void sendToNowhere(Page page) {
        type("#name", LONG).accept(page);
        page.locator("form[enctype]").evaluate("form => form.action = '/de-linde/nergens/folders'");
        send("form[enctype]").accept(page);
    }

    @Override
    public String toString() {
        return name;
    }
}
