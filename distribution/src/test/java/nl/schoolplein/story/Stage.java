package nl.schoolplein.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.testkit.Browsers;

/** A portal and a browser. The portal is the one at {@code -Dschoolplein.url}, or one of the test's own. */
final class Stage implements AutoCloseable {
    private final Place place;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Person> people = new ArrayList<>();

    /** A portal that runs somewhere. */
    interface Place extends AutoCloseable {
        String url();

        @Override
        void close() throws IOException;
    }

    private Stage(Place place, Playwright playwright, Browser browser) {
        this.place = place;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Stage forTest(Class<?> test) throws Exception {
        Path executable = Browsers.needed(test.getSimpleName());
        String url = System.getProperty("schoolplein.url", "");
        return at(url.isEmpty() ? OwnPortal.start() : new Running(url), executable);
    }

    /** At a portal that the test has started itself; the stage closes it. */
    static Stage at(Place place, Path executable) {
        Playwright playwright = Browsers.playwright();
        return new Stage(place, playwright, Browsers.chromium(playwright, executable));
    }

    private record Running(String url) implements Place {
        @Override
        public void close() {}
    }

    /** Somebody with a window of their own, who has not logged in. */
    Person person(int width, ColorScheme scheme, Hands hands) {
        Person person = new Person(
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(place.url())
                        .setViewportSize(width, width < 500 ? 740 : 900)
                        .setLocale("nl-NL")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(scheme)),
                hands);
        people.add(person);
        return person;
    }

    /** Closes the windows of all. */
    void everybodyLeaves() {
        people.forEach(Person::leave);
        people.clear();
    }

    @Override
    public void close() throws IOException {
        try (place;
                playwright) {
            browser.close();
        }
    }
}
