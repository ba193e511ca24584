package nl.schoolplein.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.cli.Development;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import nl.schoolplein.portal.plugin.Installing;
import nl.schoolplein.portal.web.Live;

/** A plugin that is being written: built at the start, and again at each change, and put into the portal that runs. */
final class Bench implements Development.Session {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Development.Wish wish;
    private final Sources sources;
    private final Javac javac;
    private final Browser browser = new Browser();
    private Project project;
    private Build build;
    private boolean mistaken;

    Bench(Development.Wish wish, Sources sources, Javac javac, Project project) {
        this.wish = wish;
        this.sources = sources;
        this.javac = javac;
        this.project = project;
        this.build = new Build(project, javac, wish.work());
    }

    @Override
    public Live live() {
        return browser.live();
    }

    @Override
    public void install(Portal portal) {
        attempt(portal, Set.of(), Instant.now());
    }

    @Override
    public void watch(Portal portal) {
        System.out.println();
        System.out.println("Your plugin: http://localhost:" + portal.port() + "/de-linde/" + project.id() + "/");
        System.out.println("What you save in " + project.folder().resolve("src/main") + " is live at once.");
        Thread watching = new Thread(() -> watchOn(portal), "dev");
        watching.setDaemon(true);
        watching.start();
    }

    private void watchOn(Portal portal) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Set<Path> changed = sources.awaitChange();
                attempt(portal, changed, saved(changed));
            } catch (IOException unreadable) {
                say("The sources cannot be read: " + unreadable.getMessage());
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The latest moment at which one of the files was written; a file that was taken away does not tell. */
    private static Instant saved(Set<Path> changed) {
        return changed.stream()
                .map(file -> file.toFile().lastModified())
                .filter(written -> written > 0)
                .max(Comparator.naturalOrder())
                .map(Instant::ofEpochMilli)
                .orElseGet(Instant::now);
    }

    /** Whatever goes wrong, the version before goes on. */
    private void attempt(Portal portal, Set<Path> changed, Instant saved) {
        String names = changed.stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .collect(Collectors.joining(", "));
        try {
            note(changed);
            List<String> warnings = new ArrayList<>();
            Path jar = build.jar(warnings);
            warnings.forEach(this::say);
            put(portal, jar, names, saved);
        } catch (Mistake mistake) {
            wrong(names, String.valueOf(mistake.getMessage()));
        } catch (BrokenPluginException broken) {
            wrong(names, new Words(project).of(broken));
        } catch (Development.CannotBeginException unbuilt) {
            wrong(names, String.valueOf(unbuilt.getMessage()));
        } catch (Throwable failed) { // also an Error in a compiler
            wrong(names, failed.toString());
        }
    }

    private void note(Set<Path> changed) throws IOException, Development.CannotBeginException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        changed.forEach(file -> kinds.add(Kind.of(file)));
        build.changed(kinds);
        if (kinds.contains(Kind.POM)) {
            project = Workshop.project(wish);
            build = new Build(project, javac, wish.work());
        }
    }

    private void put(Portal portal, Path jar, String names, Instant saved) throws IOException, BrokenPluginException {
        Installing.Installed installed = portal.plugins().install(jar);
        if (installed.changed()) {
            portal.fillDemo();
            browser.isLive();
            if (!names.isEmpty()) {
                say(String.format(
                        Locale.ROOT,
                        "live after %.1f s: %s",
                        Duration.between(saved, Instant.now()).toMillis() / 1000.0,
                        names));
            }
        } else if (!names.isEmpty()) {
            browser.isMended();
            say((mistaken ? "as it was, and still live: " : "no difference: ") + names);
        }
        mistaken = false;
    }

    private void wrong(String names, String words) {
        mistaken = true;
        browser.isWrong(words);
        say((names.isEmpty() ? "not live" : "not live, the version before goes on: " + names) + "\n" + words + "\n");
    }

    private void say(String words) {
        System.out.println(CLOCK.format(LocalTime.now(ZoneId.systemDefault())) + " " + words);
    }
}
