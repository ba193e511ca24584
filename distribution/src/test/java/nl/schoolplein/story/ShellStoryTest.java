package nl.schoolplein.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A parent goes round by keyboard, without scripts, from right to left and on paper; an administrator tries a colour. */
class ShellStoryTest {
    private static Stage stage;

    @BeforeAll
    static void open() throws Exception {
        stage = Stage.forTest(ShellStoryTest.class);
    }

    @AfterAll
    static void close() throws Exception {
        if (stage != null) {
            stage.everybodyLeaves();
            stage.close();
        }
    }

    private static Page at(int width, String login, String path) {
        Person person = stage.person(width, ColorScheme.LIGHT, Hands.POINTER).logIn(login, Language.DUTCH);
        person.page.navigate(path);
        return person.page;
    }

    @Test
    void theMenuOpensAndClosesByKeyboard() {
        Page page = at(1440, "beheer", "/de-linde/");
        Locator summary = page.locator(".home-menu > summary");
        summary.focus();
        page.keyboard().press("Enter");
        Locator board = page.locator(".home-menu a[href='/de-linde/admin/modules']");
        assertThat(board).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(".home-menu nav a:visible").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(board).isHidden();
        assertThat(summary).isFocused();
    }

    @Test
    void onAComputerHomeGoesHomeAndTheRestIsInSight() {
        Page page = at(1440, "leerkracht", "/de-linde/help");
        for (String path : new String[] {"modules", "pupils", "manual", "help"}) {
            assertThat(page.locator(".main-nav a[href='/de-linde/" + path + "']"))
                    .isVisible();
        }
        page.locator(".main-nav a").first().click();
        assertThat(page).hasURL(Pattern.compile("/de-linde/$"));
    }

    @Test
    void onAPhoneTheModulesComeFirst() {
        Page page = at(360, "ouder", "/de-linde/");
        page.locator(".home-menu > summary").click();
        Locator first = page.locator(".home-menu nav a:visible").first();
        assertTrue(first.getAttribute("href").endsWith("/bookcase/"));
        page.locator(".home-menu a[href$='#button']").click();
        assertThat(page.locator("#button p")).isVisible();
    }

    @Test
    void theChildStaysChosenFromPageToPage() {
        Page page = at(360, "ouder", "/de-linde/");
        page.locator(".kid:has-text('Tom')").click();
        page.locator("#modules .mod").click();
        assertThat(page.locator(".kid[aria-current]")).containsText("Tom");
        page.locator(".folder:has-text('Werkbladen')").click();
        assertThat(page.locator("main")).containsText("Tips voor je spreekbeurt");
        assertThat(page.locator("main")).not().containsText("Mijn lettergroeiboekje");
        page.locator(".kid:has-text('Allemaal')").click();
        assertThat(page).hasURL(Pattern.compile("/de-linde/bookcase/$"));
    }

    @Test
    void allOfItWorksWithoutScripts() {
        Person person = stage.person(1440, ColorScheme.LIGHT, Hands.POINTER).logIn("ouder", Language.DUTCH);
        Page page = person.page
                .context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(person.page.url().replaceFirst("(https?://[^/]+).*", "$1"))
                        .setStorageState(person.page.context().storageState())
                        .setJavaScriptEnabled(false))
                .newPage();
        page.navigate("/");
        page.locator(".menu.start > summary").click();
        page.locator(".menu.start a[href='/het-kompas/']").click();
        assertThat(page.locator(".top .name").first()).containsText("Het Kompas");
        page.navigate("/me");
        page.locator("main button[name=theme][value=dark]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator(".saved")).isVisible();
        page.locator("main button[name=theme][value=auto]").click();
        page.context().close();
    }

    @Test
    void aColourIsSeenBeforeItIsSaved() {
        Page page = at(1440, "beheer", "/de-linde/admin/look");
        page.locator("#colour").fill("#ffe600");
        page.locator("#colour").press("Tab");
        assertThat(page.locator("#preview .conflict")).isVisible();
        String light = page.locator(".preview.light .btn")
                .evaluate("one => getComputedStyle(one).backgroundColor")
                .toString();
        String dark = page.locator(".preview.dark .btn")
                .evaluate("one => getComputedStyle(one).backgroundColor")
                .toString();
        assertEquals("rgb(255, 230, 0)", dark);
        assertTrue(!light.equals(dark), "darker in the light");
        page.reload();
        assertEquals("#0b6e6e", page.locator("#colour").inputValue(), "nothing was saved");
    }

    @Test
    void nothingSpillsFromRightToLeft() {
        Page page = at(360, "ouder", "/");
        for (String path : new String[] {"/", "/de-linde/", "/de-linde/bookcase/", "/me", "/de-linde/help"}) {
            page.navigate(path);
            for (int width : new int[] {360, 1440}) {
                page.setViewportSize(width, 800);
                page.evaluate("() => { document.documentElement.dir = 'rtl'; }");
                assertEquals(true, page.evaluate("() => document.scrollingElement.scrollWidth <= innerWidth"), path);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/rtl" + path.replace('/', '-') + width + ".png")));
            }
        }
    }

    @Test
    void onPaperThereIsTheSchoolAndNoMenu() throws Exception {
        Page page = at(1440, "beheer", "/de-linde/");
        Files.createDirectories(Path.of("target/screenshots"));
        for (String path : new String[] {
            "/de-linde/",
            "/de-linde/bookcase/",
            "/de-linde/help",
            "/de-linde/admin/modules",
            "/me",
            "/de-linde/year",
            "/de-linde/admin/look"
        }) {
            page.navigate(path);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".print-head")).isVisible();
            for (String gone : new String[] {".top", ".tabs", ".home-menu"}) {
                assertThat(page.locator(gone).first()).isHidden();
            }
            page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPath(Path.of("target/screenshots/print" + path.replace('/', '-') + ".pdf")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }
}
