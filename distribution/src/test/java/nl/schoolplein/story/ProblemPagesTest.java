package nl.schoolplein.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schoolplein.testkit.Browsers;
import nl.schoolplein.testkit.Complaints;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error as people see it, on a phone and on a wide screen, light and dark, in both languages. */
class ProblemPagesTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String PAGES = """
            package bad;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            @Path("/")
            public class Pages {
                @GET @Path("{status}") public Response answer(@PathParam("status") int status) {
                    throw new WebApplicationException(status);
                }
            }
            """;

    @TempDir
    static Path plugins;

    private static TestPortal portal;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Path executable = Browsers.needed(ProblemPagesTest.class.getSimpleName());
        new PluginJar("trouble")
                .plugin(
                        "public void register(Registrar module) { module.button(\"tools\", 10).resources(Pages.class); }")
                .source("bad.Pages", PAGES)
                .write(plugins.resolve("trouble.jar"));
        portal = TestPortal.with(plugins);
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright, executable);
    }

    @AfterAll
    static void close() throws Exception {
        if (portal != null) {
            playwright.close();
            portal.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503, 507})
    void saysWhatToDoNow(int status) {
        List<String> wrong = new ArrayList<>();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            try (BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                    .setBaseURL(portal.at("").toString())
                    .setColorScheme(scheme))) {
                window.request()
                        .post(
                                "/login",
                                RequestOptions.create()
                                        .setHeader("Accept", "application/json")
                                        .setData(Map.of("username", "ouder", "password", "schoolplein-demo")));
                Page page = window.newPage();
                Complaints complaints = new Complaints(page);
                for (Language language : Language.values()) {
                    window.request()
                            .post(
                                    "/me/preferences",
                                    RequestOptions.create().setData(Map.of("language", language.code)));
                    for (int width : new int[] {360, 1440}) {
                        page.setViewportSize(width, width == 360 ? 740 : 900);
                        assertEquals(
                                status,
                                page.navigate("/de-linde/trouble/" + status).status());
                        assertTrue(page.locator("main h1").innerText().length() > 5);
                        assertTrue(page.locator("main a.btn").count() >= 2, "what to do, and help");
                        wrong.addAll(complaints.collect());
                        picture(page, status, width, scheme, language);
                    }
                }
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .forEach(rule -> wrong.add(rule.getId() + ": " + rule.getNodes()));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void picture(Page page, int status, int width, ColorScheme scheme, Language language) {
        String name = "problem-" + status + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-"
                + language.code + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
