package nl.schoolplein.testkit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.function.Function;

/**
 * A window of a real browser, of somebody who has logged in: on a phone and in the light, unless it is said otherwise. It is
 * closed after the test.
 *
 * <pre>{@code
 * Page page = portal.as("ouder").at("de-linde").browser().opens("/lost-property/");
 * assertThat(page.getByText("Blauwe want")).isVisible();
 * }</pre>
 */
public final class Window {
    private final Function<String, URI> addresses;
    private final Page page;

    Window(Function<String, URI> addresses, Page page) {
        this.addresses = addresses;
        this.page = page;
    }

    /** As wide as a computer's screen. */
    public Window wide() {
        page.setViewportSize(1440, 900);
        return this;
    }

    /** In the dark. */
    public Window dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    /** Playwright's page, before anything is opened in it. */
    public Page page() {
        return page;
    }

    /** Opens a path, as the visitor writes it, and gives Playwright's page to go on with. */
    public Page opens(String path) {
        page.navigate(addresses.apply(path).toString());
        return page;
    }
}
