package nl.schoolplein.portal.desktop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.watch.PluginLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tiles of the modules, asked side by side against a deadline. What a tile answered is kept until it says, or until
 * its module writes something at the school.
 */
public final class Tiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tiles.class);
    private static final Kept NOTHING = new Kept(List.of(), Instant.MIN);

    private final Plugins plugins;
    private final Gate gate;
    private final Naming naming;
    private final Renderer renderer;
    private final Clock clock;
    private final Duration deadline;
    private final Lateness lateness;
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tile");
        thread.setDaemon(true);
        return thread;
    });
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(TileContent.USUAL)
            .build();

    /** A tile may say "today", and the module's name: the next day, or with another name, it is made anew. */
    private record Key(Module module, UUID school, PortalViewer viewer, String title, long data, LocalDate day) {}

    /** The tiles of a module for somebody who may open it. */
    private record Wanted(Module module, Visit visit, Key key, Supplier<Optional<Wanted>> again) {}

    private record Kept(List<TileBox> boxes, Instant until) {}

    /** Tiles in the order in which they are shown, and until when none of them is another. */
    record Shown(List<TileBox> boxes, Instant until) {
        static Shown of(List<Kept> tiles) {
            List<TileBox> boxes =
                    tiles.stream().flatMap(kept -> kept.boxes().stream()).toList();
            return new Shown(
                    Stream.concat(
                                    boxes.stream().filter(TileBox::asks),
                                    boxes.stream().filter(box -> !box.asks()))
                            .toList(),
                    tiles.stream()
                            .map(Kept::until)
                            .min(Comparator.naturalOrder())
                            .orElse(Instant.MAX));
        }
    }

    /** Over the installed modules; a tile that takes longer than the deadline is shown as late. */
    public Tiles(Plugins plugins, Gate gate, Naming naming, Renderer renderer, Clock clock, Duration deadline) {
        this.plugins = plugins;
        this.gate = gate;
        this.naming = naming;
        this.renderer = renderer;
        this.clock = clock;
        this.deadline = deadline;
        this.lateness = new Lateness(clock);
        plugins.whenGone(
                gone -> kept.asMap().keySet().removeIf(key -> key.module().equals(gone)));
    }

    /**
     * The tiles of all modules that are open to the visitor, at one school or at each of several; those that ask something
     * first. All are asked at once, so that no school waits for another.
     */
    Shown of(List<Visit> visits) {
        Instant end = Instant.now().plus(deadline);
        List<Asked> asked = visits.stream()
                .flatMap(visit -> wanted(visit).stream())
                .map(this::ask)
                .toList();
        return Shown.of(asked.stream().map(tile -> await(tile, end)).toList());
    }

    /** What all tiles at a school are made of, besides who looks at them: the modules, and how much each has changed. */
    List<Object> madeOf(UUID school) {
        return plugins.modules().stream()
                .<Object>map(module -> module.dataVersion(school))
                .toList();
    }

    private List<Wanted> wanted(Visit visit) {
        return naming.inOrder(visit.atSchool().id(), plugins.modules()).stream()
                .flatMap(module -> wanted(visit, module).stream())
                .toList();
    }

    private Optional<Wanted> wanted(Visit visit, Module module) {
        UUID school = visit.atSchool().id();
        return gate.open(visit, module)
                .map(entrance -> visit.as(entrance.viewer()))
                .map(inside -> new Wanted(
                        module, inside, key(module, school, inside, LocalDate.now(clock)), () -> plugins.module(
                                        module.id())
                                .flatMap(now -> wanted(visit, now))));
    }

    private Key key(Module module, UUID school, Visit visit, LocalDate day) {
        String title = naming.title(school, module, visit.language());
        return new Key(module, school, visit.by(), title, module.dataVersion(school), day);
    }

    /** Tiles that somebody waits for; those that are kept are not fresh. */
    private record Asked(Wanted tiles, CompletableFuture<Kept> answer, boolean fresh) {
        String module() {
            return tiles.module().id();
        }
    }

    /** A module that is late is asked by the next desktop again; one that failed, or is late too often, a little later. */
    private Kept await(Asked asked, Instant end) {
        Instant again = Instant.MIN;
        try {
            long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
            Kept answer = asked.answer().get(left, TimeUnit.MILLISECONDS);
            if (asked.fresh()) {
                lateness.inTime(asked.module());
            }
            return answer;
        } catch (TimeoutException late) {
            lateness.late(asked.module());
            LOG.atWarn().addKeyValue(PluginLines.PLUGIN, asked.module()).log("The tile of {} is late", asked.module());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException failed) {
            again = clock.instant().plus(Lateness.REST);
            LOG.atError()
                    .addKeyValue(PluginLines.PLUGIN, asked.module())
                    .setCause(failed.getCause())
                    .log("The tile of {} failed", asked.module());
        }
        Kept trouble = trouble(asked.tiles(), again);
        if (again.isAfter(Instant.MIN)) {
            kept.put(asked.tiles().key(), trouble);
        }
        return trouble;
    }

    private static Kept trouble(Wanted tiles, Instant until) {
        return new Kept(List.of(TileBox.trouble(tiles.module(), tiles.key().title(), tiles.visit())), until);
    }

    private Asked ask(Wanted tiles) {
        Kept before = kept.getIfPresent(tiles.key());
        if (before != null && before.until().isAfter(clock.instant())) {
            return new Asked(tiles, CompletableFuture.completedFuture(before), false);
        }
        if (lateness.rests(tiles.module().id())) {
            return new Asked(tiles, CompletableFuture.completedFuture(trouble(tiles, Instant.MIN)), false);
        }
        return new Asked(tiles, CompletableFuture.supplyAsync(() -> make(tiles), workers), true);
    }

    private Kept make(Wanted wanted) {
        Module module = wanted.module();
        Visit visit = wanted.visit();
        Bulkhead.Call call = module.bulkhead().enter(() -> {});
        if (call == null && module.bulkhead().isShut()) { // replaced or taken away a moment ago
            return wanted.again().get().map(this::make).orElse(NOTHING);
        }
        if (call == null) {
            throw new IllegalStateException("the module " + module.id() + " is busy");
        }
        List<TileBox> boxes = new ArrayList<>();
        Instant[] until = {clock.instant().plus(TileContent.USUAL)};
        try (call) {
            visit.run(() -> module.inside(() -> {
                for (Tile tile : module.tiles()) {
                    tile.content(visit.by()).ifPresent(content -> {
                        boxes.add(box(module, visit, content));
                        if (content.validUntil() != null && content.validUntil().isBefore(until[0])) {
                            until[0] = content.validUntil();
                        }
                    });
                }
            }));
            Kept made = new Kept(List.copyOf(boxes), until[0]);
            kept.put(wanted.key(), made);
            return made;
        }
    }

    private TileBox box(Module module, Visit visit, TileContent content) {
        StringOutput html = new StringOutput();
        renderer.part(visit, module.skin(), content.template(), content.model()).writeTo(html);
        return new TileBox(
                visit.atSchool().slug(),
                module.id(),
                renderer.said(visit, module.skin(), "tile.title"),
                visit.keeping("/" + visit.atSchool().slug() + "/" + module.id() + "/"),
                content.model(),
                html.toString(),
                switch (content.size()) {
                    case SMALL -> "s";
                    case NORMAL -> "";
                    case WIDE -> "w";
                },
                content.asks(),
                false,
                visit.atSchool().name());
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
