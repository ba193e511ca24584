package nl.schoolplein.story;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that people see.
 *
 * @param login who sees it; empty for nobody in particular
 * @param come how to get there
 */
record Sight(String name, String login, Consumer<Page> come) {
    private static final String LONG = "Een heel lange naam die iemand in één adem typt, zonder ook maar ergens aan te "
            + "denken, met Levensbeschouwingsonderwijscoördinatievergaderingen erin";

    static List<Sight> all() {
        return List.of(
                new Sight("login", "", at("/login")),
                new Sight("login-refused", "", at("/login").andThen(Sight::wrongPassword)),
                new Sight("desktop-parent", "ouder", at("/de-linde/")),
                new Sight("desktop-one-child", "ouder", at("/de-linde/").andThen(press(".kid >> nth=2"))),
                new Sight("desktop-menu", "ouder", at("/de-linde/").andThen(press(".home-menu > summary"))),
                new Sight("desktop-my-menu", "ouder", at("/de-linde/").andThen(press(".top .me"))),
                new Sight("desktop-schools", "ouder", at("/de-linde/").andThen(press(".menu.start > summary"))),
                new Sight("desktop-teacher", "leerkracht", at("/de-linde/")),
                new Sight("desktop-administrator", "beheer", at("/de-linde/")),
                new Sight("shelf", "ouder", at("/de-linde/bookcase/")),
                new Sight("shelf-teacher", "leerkracht", at("/de-linde/bookcase/")),
                new Sight("folder", "ouder", worksheets()),
                new Sight("folder-teacher", "leerkracht", worksheets()),
                new Sight("folder-new", "leerkracht", at("/de-linde/bookcase/folders/new")),
                new Sight("folder-refused", "leerkracht", at("/de-linde/bookcase/folders/new").andThen(send("form[enctype]"))),
                new Sight("upload", "leerkracht", worksheets().andThen(press(".page-head .btn"))),
                new Sight(
                        "upload-refused",
                        "leerkracht",
                        worksheets()
                                .andThen(press(".page-head .btn"))
                                .andThen(type("#title", LONG))
                                .andThen(send("form[enctype]"))),
                new Sight("document-remove", "leerkracht", worksheets().andThen(press(".doc a[href$='/remove']"))),
                new Sight("board", "beheer", at("/de-linde/admin/modules")),
                new Sight("board-card-open", "beheer", at("/de-linde/admin/modules").andThen(press(".card-more > summary"))),
                new Sight("board-unsaved", "beheer", at("/de-linde/admin/modules").andThen(press("[value=pilot]"))),
                new Sight("board-refused", "beheer", at("/de-linde/admin/modules").andThen(Sight::pilotWithoutGroups)),
                new Sight("trail", "beheer", at("/de-linde/admin/modules/trail")),
                new Sight("my-groups", "leerkracht", at("/de-linde/modules")),
                new Sight("all-groups", "beheer", at("/de-linde/modules")),
                new Sight("settings", "ouder", at("/me")),
                new Sight("operator", "platform", at("/operator")),
                new Sight("not-found", "ouder", at("/de-linde/nergens/")),
                new Sight("not-allowed", "ouder", at("/de-linde/admin/modules")),
                new Sight("typed-kept", "leerkracht", at("/de-linde/bookcase/folders/new").andThen(Sight::sendToNowhere)));
    }

    private static Consumer<Page> at(String path) {
        return page -> page.navigate(path);
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
                () -> page.locator(form).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).last().click());
    }

    private static Consumer<Page> worksheets() {
        return at("/de-linde/bookcase/").andThen(press(".folder:has-text('Werkbladen')"));
    }

    private static void wrongPassword(Page page) {
        page.locator("#username").fill("niemand");
        page.locator("#password").fill("dit-is-het-niet");
        send(".login-card").accept(page);
    }

    private static void pilotWithoutGroups(Page page) {
        press("[value=pilot]").accept(page);
        press(".card-save .btn").accept(page);
        page.locator(".errors").waitFor();
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
