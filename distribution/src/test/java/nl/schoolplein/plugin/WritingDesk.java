package nl.schoolplein.plugin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code schoolplein dev} in a process of its own, and a teacher who has logged in once and looks at the plugin. */
final class WritingDesk implements AutoCloseable {
    private static final String READY = "Ready: ";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path HOME = Path.of(System.getProperty("schoolplein.home", "."));

    private final Process process;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String address;
    private final String cookie;

    WritingDesk(Path project) throws IOException, InterruptedException, ExecutionException {
        process = start(project).start();
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> listen(ready), "output of dev");
        reader.setDaemon(true);
        reader.start();
        try {
            address = ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            process.destroyForcibly();
            throw new AssertionError("dev did not start:\n" + said(), late);
        }
        cookie = login();
    }

    /** Everything is at hand: Maven need not be asked. */
    static ProcessBuilder start(Path project) throws IOException {
        try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
            String classPath = jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
            List<String> command =
                    new ArrayList<>(List.of(HOME.resolve("bin/schoolplein").toString(), "dev"));
            command.addAll(List.of("--plugin", project.toString(), "--port", "0", "--class-path", classPath));
            return new ProcessBuilder(command).redirectErrorStream(true);
        }
    }

    private void listen(CompletableFuture<String> ready) {
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
            said.add(line);
            if (line.startsWith(READY)) {
                ready.complete(line.substring(READY.length()).strip());
            }
        });
        ready.completeExceptionally(new IOException("dev ended by itself:\n" + said()));
    }

    private String login() throws IOException, InterruptedException {
        return send("/login", "{\"username\":\"leerkracht\",\"password\":\"schoolplein-demo\"}")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];
    }

    /** Adds an item to the list of the plugin. */
    int adds(String name) throws IOException, InterruptedException {
        return send("/de-linde/lost-property/", "{\"name\":\"" + name + "\"}").statusCode();
    }

    private HttpResponse<String> send(String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!path.equals("/login")) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the teacher sees. */
    String page(String path) {
        try {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .header("Accept", "text/html")
                                    .header("Cookie", cookie)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            return failed.toString();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The plugin's page, as soon as it shows something. */
    String shows(String words) throws InterruptedException {
        return await(() -> page("/de-linde/lost-property/"), words);
    }

    /** All that was printed, as soon as there is something in it. */
    String says(String words) throws InterruptedException {
        return await(this::said, words);
    }

    /** What the browser is told, as soon as there is something in it. */
    String tells(String words) throws InterruptedException {
        return await(() -> page("/assets/live"), words);
    }

    /** What is looked at, as soon as there is something in it. */
    String await(Supplier<String> look, String words) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = look.get();
        while (!last.contains(words)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("“" + words + "” did not come; last seen:\n" + last + "\n\nsaid:\n" + said());
            }
            Thread.sleep(50);
            last = look.get();
        }
        return last;
    }

    private String said() {
        return String.join("\n", said);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
