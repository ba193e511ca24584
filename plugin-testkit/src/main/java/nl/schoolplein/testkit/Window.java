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
 *
 * <p>A page that the device keeps ({@link nl.schoolplein.api.Page#offline}) is looked at without the network like this; what is
 * tapped meanwhile is sent when it is back:
 *
 * <pre>{@code
 * Window window = portal.as("leerkracht").at("de-linde").browser();
 * Page page = window.keeps("/absences/today");
 * window.offline();
 * page.getByText("Mila is er niet").click();
 * page.reload();
 * window.online();
 * }</pre>
 */
public final class Window {
    private static final String IS_KEPT = """
            async () => {
              for (const end = Date.now() + 20_000; Date.now() < end; await new Promise(later => setTimeout(later, 20))) {
                for (const name of await caches.keys()) {
                  const one = name.startsWith('kept-') && await (await caches.open(name)).match(location.href);
                  if (one && navigator.serviceWorker.controller) return true;
                }
              }
              return false;
            }""";

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

    /** The network goes away, for all pages of this window. */
    public Window offline() {
        page.context().setOffline(true);
        return this;
    }

    /** The network is back. */
    public Window online() {
        page.context().setOffline(false);
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

    /** Opens a page that the device keeps, and returns when it has. */
    public Page keeps(String path) {
        Page opened = opens(path);
        if (!(boolean) opened.evaluate(IS_KEPT)) {
            throw new AssertionError(path + " is not kept by the device");
        }
        return opened;
    }
}
