package nl.schoolplein.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.testkit.PluginJar;

/** A plugin that does what no plugin should, and somebody who calls it twenty times a second. */
final class Nuisance {
    /** What is wrong with it, each a page of it; of none the neighbours may notice anything. */
    static final List<String> KINDS = List.of("throws", "sleeps", "holds", "streams", "tile");

    private static final int A_SECOND = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String PAGES = """
            package bad;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.StreamingOutput;
            import nl.schoolplein.api.*;
            @Path("/")
            public class Pages {
                static volatile boolean tile;
                @Inject Database db;
                @GET public String hello() { tile = false; return "hello"; }
                @GET @Path("tile") public String tile() { tile = true; return "from now on its tile sleeps"; }
                @GET @Path("throws") public String fails() { throw new OutOfMemoryError("made by hand"); }
                @GET @Path("sleeps") public String sleeps() throws Exception { Thread.sleep(60_000); return "late"; }
                @GET @Path("holds") public String holds() { db.write(em -> { em.find(Thing.class, new java.util.UUID(0, 0)); sleep(); }); return "late"; }
                @GET @Path("loops") public String loops() { long turns = 0; while (turns >= 0) { turns = (turns + 1) % 1000; } return "never"; }
                @GET @Path("streams") public StreamingOutput streams() {
                    return out -> { for (int megabyte = 0; megabyte < 2048; megabyte++) { out.write(new byte[1 << 20]); sleepShortly(); } };
                }
                static void sleep() { try { Thread.sleep(60_000); } catch (InterruptedException given) { throw new IllegalStateException(given); } }
                static void sleepShortly() { try { Thread.sleep(100); } catch (InterruptedException given) { throw new IllegalStateException(given); } }
            }
            """;

    private static final String TILE = """
            package bad;
            import nl.schoolplein.api.*;
            public class Hello implements Tile {
                public java.util.Optional<TileContent> content(Viewer viewer) {
                    if (Pages.tile) { Pages.sleep(); }
                    return java.util.Optional.empty();
                }
            }
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LoadedPortal portal;
    private final Queue<Future<?>> called = new ConcurrentLinkedQueue<>();

    private Nuisance(LoadedPortal portal) {
        this.portal = portal;
    }

    /** Installs it. */
    static Nuisance at(LoadedPortal portal, Path folder) throws IOException {
        portal.install(new PluginJar(Swaps.MODULE)
                .attribute("Plugin-Version", "2.0.0")
                .plugin("public void register(Registrar module) { module.tile(Hello.class).resources(Pages.class)"
                        + ".entity(Thing.class); }")
                .source("bad.Hello", TILE)
                .source("bad.Pages", PAGES)
                .source(
                        "bad.Thing",
                        "package bad; @jakarta.persistence.Entity @jakarta.persistence.Table(name = \"thing\")"
                                + " public class Thing extends nl.schoolplein.api.SchoolRow { public Thing() {} }")
                .resource(Swaps.MODULE + "/changelog.xml", """
                        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                          <changeSet id="1" author="x"><createTable tableName="thing">
                            <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
                            <column name="school" type="uuid"><constraints nullable="false"/></column>
                            <column name="version" type="int"><constraints nullable="false"/></column>
                          </createTable></changeSet>
                        </databaseChangeLog>
                        """)
                .write(folder.resolve("bad.jar")));
        return new Nuisance(portal);
    }

    /** Does the work while a page of it is called again and again; with "none" nobody calls it. */
    <T> T during(String kind, Callable<T> work) throws Exception {
        settle();
        ScheduledExecutorService somebody = Executors.newSingleThreadScheduledExecutor();
        try {
            if (!kind.equals("none")) {
                called.add(somebody.scheduleAtFixedRate(() -> call(kind), 0, 1000 / A_SECOND, TimeUnit.MILLISECONDS));
            }
            return work.call();
        } finally {
            somebody.shutdownNow();
            called.forEach(call -> call.cancel(true));
            called.clear();
        }
    }

    private void call(String kind) {
        called.add(client.sendAsync(request(kind), HttpResponse.BodyHandlers.discarding()));
    }

    /** Asks for an endless loop, once. */
    void loop() {
        call("loops");
    }

    /** Waits until what was called before has been given up, or the module is out of service. */
    private void settle() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 3 && System.nanoTime() < end) {
            HttpResponse<InputStream> answer = client.send(request(""), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            quiet = answer.statusCode() == 503 ? 0 : quiet + 1;
            Thread.sleep(1000);
        }
    }

    private HttpRequest request(String kind) {
        URI page = portal.at("/" + Parents.SCHOOL + "/" + Swaps.MODULE + "/" + kind);
        return HttpRequest.newBuilder(page)
                .header("Cookie", portal.cookie(0))
                .timeout(PATIENCE)
                .build();
    }
}
