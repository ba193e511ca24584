package nl.schoolplein.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An administrator switches the bookcase off, pilots it and switches it on again, while a parent and a teacher use it in
 * browsers of their own.
 */
final class MainStory {
    private static final String OF_MILA = "Mijn lettergroeiboekje";
    private static final String OF_TOM = "Tips voor je spreekbeurt";
    private static final String SHELF = "/de-linde/bookcase/";

    private final Person administrator;
    private final Person parent;
    private final Person teacher;
    private final Switchboard switchboard;
    private final Language words;

    MainStory(Supplier<Person> somebody, Language words) {
        this.administrator = somebody.get();
        this.parent = somebody.get();
        this.teacher = somebody.get();
        this.switchboard = new Switchboard(administrator, words);
        this.words = words;
    }

    void happens() {
        parent.logIn("ouder", words);
        openWorksheets();
        assertThat(document(OF_MILA)).isVisible();
        assertThat(document(OF_TOM)).isVisible();
        Found before = found();
        teacher.logIn("leerkracht", words);
        Locator typed = typeNameOfNewFolder("Voor de leesouders");
        administrator.logIn("beheer", words);
        switchboard.open();

        switchboard.off();
        parentFollowsALinkOfTheOpenPage();
        nothingIsLeft(before);
        teacherSendsTheForm();
        assertThat(typed).isVisible();

        switchboard.pilotFor("Groep 3");
        openWorksheets();
        assertThat(document(OF_MILA)).isVisible();
        assertThat(document(OF_TOM)).hasCount(0);
        assertEquals(200, parent.get(before.fileOfMila()).status());
        assertEquals(404, parent.get(before.fileOfTom()).status());
        assertFalse(parent.json(before.folderPath()).text().contains(OF_TOM));

        switchboard.on();
        openWorksheets();
        assertThat(document(OF_TOM)).isVisible();
        assertEquals(before, found());
    }

    /** Also when the story broke off. */
    void leavesAllAsItWas() {
        switchboard.restore();
    }

    private void openWorksheets() {
        parent.page.navigate("/de-linde/");
        parent.press(bookcaseButton());
        parent.press(parent.page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Werkbladen")));
        assertThat(heading(parent, "Werkbladen")).isVisible();
    }

    private Locator bookcaseButton() {
        return parent.page
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Modules"))
                .getByText(bookcase());
    }

    private Locator document(String title) {
        return parent.page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** All that a parent's programs and links find on the shelf and in the open folder. */
    private record Found(String shelf, String folderPath, String folder, String fileOfMila, String fileOfTom) {}

    /** Both files are opened first, since what was opened is not new any more. */
    private Found found() {
        String path = parent.page.url().replaceFirst("^https?://[^/]+", "");
        String ofMila = document(OF_MILA).getAttribute("href");
        String ofTom = document(OF_TOM).getAttribute("href");
        assertEquals(200, parent.get(ofMila).status());
        assertEquals(200, parent.get(ofTom).status());
        return new Found(parent.json(SHELF).text(), path, parent.json(path).text(), ofMila, ofTom);
    }

    private Locator typeNameOfNewFolder(String name) {
        teacher.page.navigate(SHELF + "folders/new");
        teacher.type(teacher.page.locator("#name"), name);
        return teacher.page.getByText(name);
    }

    private void parentFollowsALinkOfTheOpenPage() {
        Locator back = parent.page.locator("main").getByRole(AriaRole.LINK).first();
        assertEquals(404, parent.statusAfter(() -> parent.press(back)));
        assertThat(heading(parent, words.say("Deze pagina is er niet (meer)", "This page is not here (any more)")))
                .isVisible();
        parent.press(AriaRole.LINK, words.say("Naar je bureaublad", "To your desktop"));
    }

    private void nothingIsLeft(Found before) {
        assertThat(parent.page).hasURL(Pattern.compile("/de-linde/$"));
        assertThat(parent.page.locator("[href*=bookcase]")).hasCount(0);
        assertThat(parent.page.locator("main")).not().containsText(OF_MILA);
        assertFalse(parent.json("/de-linde/").text().contains("bookcase"));
        for (String path : List.of(SHELF, before.folderPath(), before.fileOfMila())) {
            assertEquals(404, parent.get(path).status(), path);
            APIResponse answer = parent.json(path);
            assertEquals(404, answer.status(), path);
            assertEquals("application/problem+json", answer.headers().get("content-type"), path);
        }
    }

    private void teacherSendsTheForm() {
        String button = words.say("Map maken", "Make folder");
        assertEquals(404, teacher.statusAfter(() -> teacher.press(AriaRole.BUTTON, button)));
    }

    private String bookcase() {
        return words.say("Boekenkast", "Bookcase");
    }

    private static Locator heading(Person person, String text) {
        return person.page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }
}
