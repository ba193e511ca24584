package nl.schoolplein.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody with a browser of their own. */
final class Person {
    private static final String PASSWORD = "schoolplein-demo";

    final Page page;
    private final BrowserContext window;
    private final Hands hands;

    Person(BrowserContext window, Hands hands) {
        this.window = window;
        this.hands = hands;
        this.page = window.newPage();
    }

    /** Logs in on the login page, and chooses a language in the menu. */
    Person logIn(String username, Language language) {
        page.navigate("/login");
        hands.type(page.locator("#username"), username);
        hands.type(page.locator("#password"), PASSWORD);
        press(AriaRole.BUTTON, "Inloggen");
        assertThat(page).not().hasURL(Pattern.compile("/login"));
        if (!page.locator("html").getAttribute("lang").equals(language.code)) {
            hands.press(page.locator(".top .me"));
            press(AriaRole.BUTTON, language.ownName);
        }
        assertThat(page.locator("html")).hasAttribute("lang", language.code);
        return this;
    }

    void press(AriaRole role, String name) {
        press(page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    void press(Locator target) {
        hands.press(target);
    }

    void choose(Locator radio) {
        hands.choose(radio);
    }

    void tick(Locator box) {
        hands.tick(box);
    }

    void type(Locator field, String text) {
        hands.type(field, text);
    }

    /** Follows something, and tells with what status the portal answers. */
    int statusAfter(Runnable step) {
        return page.waitForResponse(answer -> answer.request().isNavigationRequest(), step)
                .status();
    }

    /** What a program gets with this person's session. */
    APIResponse json(String path) {
        return window.request().get(path, asProgram());
    }

    /** What is at an address, as a browser asks for it. */
    APIResponse get(String path) {
        return window.request().get(path, RequestOptions.create().setHeader("Accept", "text/html"));
    }

    /** Sets something as a program does. */
    void put(String path, Map<String, ?> values) {
        done(path, window.request().put(path, asProgram().setData(values)));
    }

    /** Removes something as a program does. */
    void delete(String path) {
        done(path, window.request().delete(path, asProgram()));
    }

    private static void done(String path, APIResponse answer) {
        if (!answer.ok()) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.text());
        }
    }

    private static RequestOptions asProgram() {
        return RequestOptions.create().setHeader("Accept", "application/json");
    }

    /** Has the next pages in a language, also before logging in. */
    void speak(Language language) {
        window.request().get("/login?language=" + language.code);
        window.request().post("/me/preferences", RequestOptions.create().setData(Map.of("language", language.code)));
    }

    /** Types the password once more, for pages that ask for it after a while. */
    void provesItself() {
        window.request().post("/me/again", asProgram().setData(Map.of("again", PASSWORD)));
    }

    /** Ends looking on as a parent, for whoever does. */
    void looksOnNoMore() {
        window.request().post("/de-linde/admin/view/stop");
    }

    /** Leaves the portal in Dutch, as it was. */
    void leave() {
        looksOnNoMore();
        speak(Language.DUTCH);
        window.close();
    }
}
