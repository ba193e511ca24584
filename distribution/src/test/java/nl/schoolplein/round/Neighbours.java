package nl.schoolplein.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import org.jspecify.annotations.Nullable;

/**
 * One portal with the bookcase and neighbours that are slow, broken, many, or ask for all; these are off until a test
 * switches them on. Each test leaves it as it found it.
 */
final class Neighbours {
    static final List<String> ODD = List.of("slow", "broken", "crowd", "reader");

    private static final String HEAD = """
            package bad;
            import jakarta.inject.Inject;
            import java.time.LocalDate;
            import java.util.List;
            import java.util.stream.IntStream;
            import nl.schoolplein.api.*;
            """;
    private static final String SOURCE = """
            public class Source implements SearchSource, CalendarSource {
                @Inject Calendar calendar;
                @Override public Hits find(Search search, Viewer viewer) { %s }
                @Override public List<CalendarEntry> entries(LocalDate first, LocalDate last, Viewer viewer) { %s }
            }
            """;
    private static final String SLEEPS = "try { Thread.sleep(60_000); } catch (InterruptedException stopped) "
            + "{ Thread.currentThread().interrupt(); } throw new IllegalStateException(\"woken\");";
    private static final String READER = """
            @jakarta.ws.rs.Path("/")
            public class Pages {
                @Inject Calendar calendar;
                @jakarta.ws.rs.GET public Page read(
                        @jakarta.ws.rs.QueryParam("first") String first, @jakarta.ws.rs.QueryParam("last") String last) {
                    return Page.of("none", calendar.between(LocalDate.parse(first), LocalDate.parse(last)));
                }
            }
            """;

    private static @Nullable TestPortal portal;

    private Neighbours() {}

    static synchronized TestPortal portal() throws Exception {
        if (portal == null) {
            Path plugins = Files.createTempDirectory("plugins");
            TestPortal started = TestPortal.with(filled(plugins));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            portal = started;
            ODD.forEach(module -> set(module, "off"));
            allIsRead(started, "/de-linde/search?q=school", "beheer");
            allIsRead(started, "/het-kompas/search?q=school", "beheer-kompas");
        }
        return portal;
    }

    /** The documents of the demo are read when somebody searches for the first time, a few at a time. */
    private static void allIsRead(TestPortal portal, String search, String login) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Answer last = portal.as(login).json().get(search);
        while (!last.json().get("complete").asBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("never complete: " + last);
            }
            last = portal.as(login).json().get(search);
        }
    }

    private static void close(TestPortal portal) {
        try {
            portal.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path filled(Path plugins) throws IOException {
        try (Stream<Path> good = Files.list(Modules.BOOKCASE)) {
            for (Path jar : good.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
        jar(plugins, "slow", SLEEPS, SLEEPS);
        String fails = "throw new AssertionError(\"broken\");";
        jar(plugins, "broken", fails, fails);
        jar(
                plugins,
                "crowd",
                "return Hits.firstOf(IntStream.range(0, 200).boxed().toList(), search.most(),"
                        + " i -> Hit.at(\"x/\" + i, \"School \" + i));",
                "return IntStream.range(0, 60).mapToObj(i -> CalendarEntry.on(first.plusDays(i / 4),"
                        + " CalendarEntry.Kind.EVENT, \"Drukte \" + i, \"\")).toList();");
        jar(
                plugins,
                "reader",
                "return Hits.NONE;",
                "calendar.between(first, last); throw new IllegalStateException(\"it could\");");
        return plugins;
    }

    private static void jar(Path plugins, String id, String search, String calendar) throws IOException {
        new PluginJar(id)
                .plugin("public void register(Registrar m) { m.button(\"clock\", 99).resources(Pages.class)"
                        + ".search(Source.class).calendar(Source.class); }")
                .source("bad.Source", HEAD + SOURCE.formatted(search, calendar))
                .source("bad.Pages", HEAD + READER)
                .write(plugins.resolve(id + ".jar"));
    }

    /** Sets the state of a module at both schools; groups are those of De Linde, by name. */
    static void set(String module, String state, String... groups) {
        TestPortal started = started();
        String chosen = Stream.of(groups)
                .map(Neighbours::group)
                .map(id -> '"' + id + '"')
                .collect(java.util.stream.Collectors.joining(","));
        put(started, "beheer", "de-linde", module, "{\"state\":\"" + state + "\",\"groups\":[" + chosen + "]}");
        if (groups.length == 0) {
            put(started, "beheer-kompas", "het-kompas", module, "{\"state\":\"" + state + "\"}");
        }
    }

    private static void put(TestPortal portal, String login, String school, String module, String wish) {
        Answer answer = portal.as(login).json().put("/" + school + "/admin/modules/" + module, wish);
        assertEquals(200, answer.status(), answer.toString());
    }

    private static TestPortal started() {
        if (portal == null) {
            throw new IllegalStateException("not started");
        }
        return portal;
    }

    /** The id of a group of De Linde. */
    static String group(String name) {
        JsonNode groups =
                started().as("beheer").json().get("/de-linde/modules").json().get("groups");
        return id(groups, "name", name);
    }

    /** Puts a document into the letters of De Linde, and gives its address. */
    static String letter(String title, String audience, Map<String, String> more) {
        JsonNode shelf =
                started().as("beheer").json().get("/de-linde/bookcase/").json().get("folders");
        Map<String, String> fields = new LinkedHashMap<>(Map.of("title", title, "audience", audience));
        fields.putAll(more);
        Answer added = started()
                .as("beheer")
                .json()
                .upload(
                        "/de-linde/bookcase/folders/" + id(shelf, "name", "Brieven") + "/documents",
                        fields,
                        "files",
                        "brief.txt",
                        ("Beste ouders, " + title).getBytes(StandardCharsets.UTF_8));
        assertEquals(200, added.status(), added.toString());
        return "/de-linde/bookcase/documents/"
                + added.json().at("/documents/0/id").asText();
    }

    /** Takes it away again. */
    static void remove(String letter) {
        assertEquals(303, started().as("beheer").form(letter + "/remove").status());
    }

    private static String id(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list))
                .get("id")
                .asText();
    }
}
