package nl.schoolplein.samples.schoolfruit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Viewer;

/** Reads the fruit days of a period as a viewer sees them: three queries, however many days. */
record Cards(Database database, Directory directory, Viewer viewer) {

    private record Read(List<FruitDay> days, List<Help> help) {}

    List<DayCard> between(LocalDate first, LocalDate last) {
        Read read = database.read(Rota.class, rota -> {
            List<FruitDay> days = rota.between(first, last);
            return new Read(days, rota.helpOn(days.stream().map(FruitDay::id).toList()));
        });
        Map<UUID, List<Help>> help = read.help().stream().collect(Collectors.groupingBy(Help::fruitDay));
        Map<UUID, Actor> actors = viewer.may(SchoolFruit.Action.PLAN) ? actors(read.help()) : Map.of();
        return read.days().stream()
                .map(day -> card(day, help.getOrDefault(day.id(), List.of()), actors))
                .toList();
    }

    private Map<UUID, Actor> actors(Collection<Help> help) {
        return directory.actors(
                help.stream().map(Help::pupil).collect(Collectors.toSet()),
                help.stream().map(Help::guardian).collect(Collectors.toSet()));
    }

    private DayCard card(FruitDay day, List<Help> help, Map<UUID, Actor> actors) {
        int open = Math.max(0, day.helpers() - help.size());
        boolean mine = help.stream().anyMatch(one -> one.guardian().equals(viewer.person()));
        boolean keeps = viewer.may(SchoolFruit.Action.PLAN, day.audience());
        boolean asked = child(viewer, day.audience()).isPresent();
        List<String> names = keeps ? names(help, actors) : List.of();
        return new DayCard(
                day.id(),
                day.date(),
                day.fruit(),
                day.audience(),
                open,
                mine,
                asked && open > 0 && !mine,
                keeps,
                names);
    }

    private static List<String> names(List<Help> help, Map<UUID, Actor> actors) {
        return help.stream()
                .flatMap(one -> Stream.ofNullable(actors.get(one.guardian())))
                .map(Actor::name)
                .toList();
    }

    /** The child in whose group the viewer helps. */
    static Optional<Pupil> child(Viewer viewer, Audience group) {
        Set<UUID> groups = group.members();
        return viewer.children().stream()
                .filter(child -> groups.contains(child.group()))
                .filter(child -> viewer.isAsked(SchoolFruit.Action.HELP, child))
                .findFirst();
    }
}
