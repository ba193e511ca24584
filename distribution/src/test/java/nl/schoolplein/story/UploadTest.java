package nl.schoolplein.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A teacher puts several files in the bookcase: chosen and dragged, with one that is no good and a connection that breaks. */
class UploadTest {
    private static Stage stage;

    @BeforeAll
    static void open() throws Exception {
        stage = Stage.forTest(UploadTest.class);
    }

    @AfterEach
    void leave() {
        stage.everybodyLeaves();
    }

    @AfterAll
    static void close() throws Exception {
        if (stage != null) {
            stage.close();
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Page form(Person teacher) {
        Page page = teacher.page;
        page.navigate("/de-linde/bookcase/");
        page.locator(".folder")
                .filter(new Locator.FilterOptions().setHasText("Werkbladen"))
                .click();
        page.locator(".page-head .btn").last().click();
        Locator own = page.locator(".chip").filter(new Locator.FilterOptions().setHasText("Groep 3"));
        if (!own.locator("input").isChecked()) {
            own.click();
        }
        return page;
    }

    private static void put(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("zetten")))
                .click();
    }

    @Test
    void eachFileHasItsOwnProgressAndItsOwnError() {
        Person teacher = stage.person(360, ColorScheme.LIGHT, Hands.POINTER).logIn("leerkracht", Language.DUTCH);
        Page page = form(teacher);
        page.locator("#files").setInputFiles(new FilePayload[] {
            file("Eén blad.txt", "een"), file("Leeg.txt", ""), file("Twee.txt", "twee")
        });
        drop(page, "Gesleept.txt");
        Locator rows = page.locator(".uploads > li");
        assertThat(rows).hasCount(4);
        put(page);
        assertThat(rows.nth(1)).containsText("is leeg. Kies een ander bestand.");
        for (int good : new int[] {0, 2, 3}) {
            assertThat(rows.nth(good)).containsText("Klaar");
        }
        assertThat(page.locator("#announce")).containsText("3 van 4 bestanden klaar.");
        page.locator(".go-on").click();
        for (String title : new String[] {"Eén blad", "Twee", "Gesleept"}) {
            assertThat(page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(title).setExact(true)))
                    .hasCount(1);
        }
    }

    /** As a browser does it when files are let go above the place. */
    private static void drop(Page page, String name) {
        page.locator(".drop")
                .evaluate(
                        "(place, name) => { const data = new DataTransfer(); data.items.add(new File(['gesleept'], name));"
                                + " for (const type of ['dragenter', 'dragover', 'drop'])"
                                + " place.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })); }",
                        name);
    }

    @Test
    void whatABrokenConnectionStoppedIsSentAgain() {
        Person teacher = stage.person(1440, ColorScheme.DARK, Hands.POINTER).logIn("leerkracht", Language.DUTCH);
        Page page = form(teacher);
        page.route("**/documents", Route::abort);
        page.locator("#files").setInputFiles(file("Opnieuw geprobeerd.txt", "nog eens"));
        put(page);
        Locator row = page.locator(".uploads > li");
        assertThat(row).containsText("De verbinding viel weg. Er is niets half bewaard.");
        page.unroute("**/documents");
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page).hasURL(Pattern.compile("/folders/[^/]+$"));
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Opnieuw geprobeerd")
                                .setExact(true)))
                .isVisible();
    }

    @Test
    void whatIsWrongElsewhereInTheFormStandsThereAndNothingTypedIsLost() {
        Person teacher = stage.person(360, ColorScheme.LIGHT, Hands.POINTER).logIn("leerkracht", Language.DUTCH);
        Page page = form(teacher);
        page.locator("details > summary").last().click();
        page.locator("#from").fill("2031-03-02T10:00");
        page.locator("#until").fill("2031-03-01T10:00");
        page.locator("#title").fill("Mijn titel");
        page.locator("#files").setInputFiles(file("Blad.txt", "blad"));
        put(page);
        assertThat(page.locator(".field-error")).containsText("Dit is voor het begin.");
        assertThat(page.locator("#title")).hasValue("Mijn titel");
        page.locator("#until").fill("2031-03-03T10:00");
        put(page);
        assertThat(page.locator(".doc.later").filter(new Locator.FilterOptions().setHasText("Mijn titel")))
                .containsText("Ouders zien dit vanaf");
    }
}
