package nl.schoolplein.portal.desktop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.round.Rounds;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;

/**
 * The tiles of the modules, asked side by side against a deadline. What a tile answered is kept until it says, or until
 * its module writes something at the school.
 */
public final class Tiles {
    private static final Kept NOTHING = new Kept(List.of(), Instant.MIN);

    private final Plugins plugins;
    private final Rounds rounds;
    private final Naming naming;
    private final Renderer renderer;
    private final Clock clock;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(TileContent.USUAL)
            .build();

    /** A tile may say "today", and the module's name: the next day, or with another name, it is made anew. */
    private record Key(Module module, UUID school, PortalViewer viewer, String title, long data, LocalDate day) {}

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

    /** Over the installed modules; a tile that is late is shown as such. */
    public Tiles(Plugins plugins, Rounds rounds, Naming naming, Renderer renderer, Clock clock) {
        this.plugins = plugins;
        this.rounds = rounds;
        this.naming = naming;
        this.renderer = renderer;
        this.clock = clock;
        plugins.whenGone(
                gone -> kept.asMap().keySet().removeIf(key -> key.module().equals(gone)));
    }

    /**
     * The tiles of all modules that are open to the visitor, at one school or at each of several; those that ask something
     * first. All are asked at once, so that no school waits for another.
     */
    Shown of(List<Visit> visits) {
        Instant end = rounds.end();
        List<Asked> asked = visits.stream()
                .flatMap(visit -> rounds.open(visit).stream())
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

    private Key key(Rounds.Inside inside) {
        Visit visit = inside.visit();
        Module module = inside.module();
        UUID school = visit.atSchool().id();
        String title = naming.title(school, module, visit.language());
        return new Key(module, school, visit.by(), title, module.dataVersion(school), LocalDate.now(clock));
    }

    private record Asked(Rounds.Inside inside, Key key, Rounds.Asked<Kept> answer) {}

    /** One that failed for a viewer is not asked again by the same one's next desktop. */
    private Kept await(Asked asked, Instant end) {
        return asked.answer().await(end).orElseGet(() -> {
            Rounds.Inside inside = asked.inside();
            boolean failed = asked.answer().failed();
            Instant until = failed ? clock.instant().plus(Rounds.REST) : Instant.MIN;
            Kept trouble = new Kept(
                    List.of(TileBox.trouble(inside.module(), asked.key().title(), inside.visit())), until);
            if (failed) {
                kept.put(asked.key(), trouble);
            }
            return trouble;
        });
    }

    private Asked ask(Rounds.Inside inside) {
        Key key = key(inside);
        Kept before = kept.getIfPresent(key);
        Rounds.Asked<Kept> answer = before != null && before.until().isAfter(clock.instant())
                ? rounds.known(before)
                : rounds.ask(inside, "tile", NOTHING, this::make);
        return new Asked(inside, key, answer);
    }

    /** What is written meanwhile makes another key: the tile is kept under how much had changed before. */
    private Kept make(Rounds.Inside inside) {
        Key key = key(inside);
        Visit visit = inside.visit();
        List<TileBox> boxes = new ArrayList<>();
        Instant until = clock.instant().plus(TileContent.USUAL);
        for (Tile tile : inside.module().tiles()) {
            TileContent content = tile.content(visit.by()).orElse(null);
            if (content != null) {
                boxes.add(box(inside.module(), visit, content));
                Instant valid = content.validUntil();
                until = valid != null && valid.isBefore(until) ? valid : until;
            }
        }
        Kept made = new Kept(List.copyOf(boxes), until);
        kept.put(key, made);
        return made;
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
}
