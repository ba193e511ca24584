package nl.schoolplein.story;

import static nl.schoolplein.story.Sight.KOMPAS;
import static nl.schoolplein.story.Sight.LINDE;
import static nl.schoolplein.story.Sight.LONG;
import static nl.schoolplein.story.Sight.ON;
import static nl.schoolplein.story.Sight.READ_ONLY;
import static nl.schoolplein.story.Steps.at;
import static nl.schoolplein.story.Steps.press;
import static nl.schoolplein.story.Steps.send;
import static nl.schoolplein.story.Steps.sendAsItIs;
import static nl.schoolplein.story.Steps.type;
import static nl.schoolplein.story.Steps.waitFor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** The bookcase. */
final class BookcaseSights {
    private static final String SHELF = LINDE + "bookcase/";
    private static final String AGREEMENT = "Afspraken voor de schoolreis";
    private static final String BOOKLET = "Mijn lettergroeiboekje";

    private BookcaseSights() {}

    static List<Sight> all() {
        return List.of(
                new Sight("shelf", "ouder", at(SHELF)),
                new Sight("shelf-teacher", "leerkracht", at(SHELF)),
                new Sight("shelf-one-child", "ouder", at(SHELF).andThen(press(".kid >> nth=2"))),
                new Sight("shelf-many", "beheer-kompas", at(KOMPAS + "bookcase/")),
                new Sight("folder", "ouder", worksheets()),
                new Sight("folder-teacher", "leerkracht", worksheets()),
                new Sight("folder-later", "beheer", newsletters()),
                new Sight(
                        "folder-many",
                        "beheer-kompas",
                        at(KOMPAS + "bookcase/").andThen(press(".folder:has-text('heel lange')"))),
                new Sight("folder-new", "leerkracht", at(SHELF + "folders/new")),
                new Sight(
                        "folder-refused",
                        "leerkracht",
                        at(SHELF + "folders/new").andThen(sendAsItIs("form[enctype]"))),
                new Sight(
                        "folder-remove",
                        "beheer-kompas",
                        at(KOMPAS + "bookcase/")
                                .andThen(press(".folder:has-text('Leeg')"))
                                .andThen(press("a[href$='/remove']"))),
                new Sight(
                        "folder-empty",
                        "beheer-kompas",
                        at(KOMPAS + "bookcase/").andThen(press(".folder:has-text('Leeg')"))),
                new Sight("upload", "leerkracht", upload()),
                new Sight("upload-chosen", "leerkracht", upload().andThen(BookcaseSights::chooseFiles)),
                new Sight(
                        "upload-refused",
                        "leerkracht",
                        upload().andThen(type("#title", LONG)).andThen(sendAsItIs("form[enctype]"))),
                new Sight("document", "ouder", worksheets().andThen(open("Tips voor je spreekbeurt"))),
                new Sight("document-teacher", "beheer", newsletters().andThen(open("Nieuwsbrief november"))),
                new Sight("document-later", "beheer", newsletters().andThen(open("Nieuwsbrief december"))),
                new Sight("document-asks", "ouder", worksheets().andThen(open(AGREEMENT))),
                new Sight("document-agreed", "leerkracht", of(AGREEMENT, "/agreed")),
                new Sight(
                        "document-not-agreed",
                        "leerkracht",
                        of(AGREEMENT, "/agreed").andThen(press(".seg a >> nth=1"))),
                new Sight("document-change", "leerkracht", of(BOOKLET, "/change")),
                new Sight("document-remove", "leerkracht", of(BOOKLET, "/remove")),
                new Sight("version-new", "leerkracht", of(AGREEMENT, "/versions/new")),
                new Sight(
                        "version-remove",
                        "beheer",
                        newsletters()
                                .andThen(open("Nieuwsbrief november"))
                                .andThen(press("a[href*='/versions/'][href$='/remove']"))),
                new Sight("search", "ouder", at(SHELF + "search?q=school")),
                new Sight("search-nothing", "ouder", at(SHELF + "search?q=krokodil")),
                new Sight("selection", "leerkracht", selected("MOVE")),
                new Sight("selection-audience", "leerkracht", selected("AUDIENCE")),
                new Sight("selection-remove", "leerkracht", selected("REMOVE")),
                new Sight("read-only", "leerkracht", READ_ONLY, worksheets()),
                new Sight(
                        "typed-kept",
                        "leerkracht",
                        ON,
                        at(SHELF + "folders/new").andThen(BookcaseSights::sendToNowhere)));
    }

    static Consumer<Page> worksheets() {
        return at(SHELF).andThen(press(".folder:has-text('Werkbladen')"));
    }

    private static Consumer<Page> newsletters() {
        return at(SHELF).andThen(press(".folder:has-text('Nieuwsbrieven')"));
    }

    private static Consumer<Page> upload() {
        return worksheets().andThen(press(".page-head .btn[href$='/new']"));
    }

    /** A page of a document, once it is drawn. */
    private static Consumer<Page> open(String title) {
        return press(".doc a.stretched-link:has-text('" + title + "')").andThen(waitFor(".page-head .btn-primary"));
    }

    /** A page about one of the worksheets. */
    private static Consumer<Page> of(String title, String page) {
        return worksheets().andThen(open(title)).andThen(press("a[href$='" + page + "']"));
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

    /** As somebody does whose module was just switched off. */
    private static void sendToNowhere(Page page) {
        type("#name", LONG).accept(page);
        page.locator("form[enctype]").evaluate("form => form.action = '/de-linde/nergens/folders'");
        send("form[enctype]").accept(page);
    }
}
