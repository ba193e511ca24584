package nl.schoolplein.testkit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.List;

/** The browser of a portal's tests, and its open windows. Apart: who needs no browser needs no Playwright. */
final class Windows implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();

    Windows() {
        var executable = Browsers.needed("This test");
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright, executable);
    }

    /** A window with the session of somebody. */
    Page open(String portal, List<HttpCookie> session) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setLocale("nl-NL")
                .setReducedMotion(ReducedMotion.REDUCE));
        window.addCookies(session.stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(portal))
                .toList());
        open.add(window);
        return window.newPage();
    }

    void closeAll() {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
