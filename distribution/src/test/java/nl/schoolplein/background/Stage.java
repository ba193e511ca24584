package nl.schoolplein.background;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.jspecify.annotations.Nullable;

/** One portal with mouth, ears and our own plugins for all tests of this package; each leaves it as it found it. */
final class Stage {
    static final String LINDE = "de-linde";
    static final String KOMPAS = "het-kompas";

    private static final Path OURS = Modules.BOOKCASE;

    private static @Nullable TestPortal portal;

    private Stage() {}

    static synchronized TestPortal portal() throws Exception {
        if (portal == null) {
            Path plugins = Gossip.in(Files.createTempDirectory("plugins"));
            try (Stream<Path> ours = Files.list(OURS)) {
                for (Path jar : ours.toList()) {
                    Files.copy(jar, plugins.resolve(jar.getFileName()));
                }
            }
            TestPortal started = TestPortal.with(plugins);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            portal = started;
        }
        return portal;
    }

    private static void close(TestPortal portal) {
        try {
            portal.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Puts the clock forward, and lets the portal look what is due. */
    static void later(TestPortal portal, Duration time) {
        portal.forward(time);
        portal.portal().background().look();
    }

    static Visitor administrator(TestPortal portal, String school) {
        return portal.as(school.equals(LINDE) ? "beheer" : "beheer-kompas");
    }

    /** Switches a module at a school. */
    static void state(TestPortal portal, String school, String module, String state) {
        Answer answer = administrator(portal, school)
                .json()
                .put("/" + school + "/admin/modules/" + module, "{\"state\":\"" + state + "\",\"groups\":[]}");
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }

    /** The words that a module keeps at a school; none while it is off. */
    static List<String> words(TestPortal portal, String school, String module) {
        Answer answer = administrator(portal, school).get("/" + school + "/" + module + "/words");
        return answer.status() == 200 ? List.of(answer.text().split(",")) : List.of();
    }
}
