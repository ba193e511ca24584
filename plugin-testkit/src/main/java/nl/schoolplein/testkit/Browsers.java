package nl.schoolplein.testkit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine. Playwright's own browsers are never downloaded.
 *
 * <p>Without a portal it needs nothing else of the test kit: it serves tests that visit a portal which runs already, too.
 */
public final class Browsers {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking");

    private Browsers() {}

    /** Playwright, for {@link #chromium}. */
    public static Playwright playwright() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    /** Starts it. */
    public static Browser chromium(Playwright playwright, Path executable) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    /**
     * Where it is; without one the test is aborted, loudly, or fails where continuous integration needs it.
     *
     * @param test what is not tested without it
     */
    public static Path needed(String test) {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            String complaint =
                    "NOT TESTED: " + test + " found no Chromium. Install one, or name it in " + "SCHOOLPLEIN_CHROMIUM.";
            String line = "#".repeat(complaint.length());
            System.err.println("\n" + line + "\n" + complaint + "\n" + line + "\n");
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(complaint);
            }
            Assumptions.abort(complaint);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        String named = System.getenv("SCHOOLPLEIN_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        String path = System.getenv("PATH");
        Stream<Path> onPath = Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, APPLICATIONS.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
