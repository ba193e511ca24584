package nl.schoolplein.absences.register;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.SchoolHours.Part;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;

/** On a teacher's desktop: today's list of the own groups, until it is done. */
public class ListsTile implements Tile {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Settings settings;

    @Inject
    SchoolDays days;

    @Inject
    Clock clock;

    /** What the tile shows. */
    public record Lists(List<Group> groups, Part part) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        Today today = Today.of(clock, days);
        SchoolHours hours = SchoolHours.of(settings);
        if (viewer.teaches().isEmpty() || !today.school() || today.time().isAfter(hours.endOf(today.day()))) {
            return Optional.empty();
        }
        Part part = hours.partOf(today.day(), null, today.time());
        Set<?> done = database.read(Marks.class, marks -> marks.done(today.day())).stream()
                .filter(list -> list.part() == part)
                .map(ListDone::group)
                .collect(Collectors.toSet());
        List<Group> open = directory.groups().stream()
                .filter(group -> viewer.teaches().contains(group.id()) && !done.contains(group.id()))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(TileContent.of("register/tile", new Lists(open, part))
                        .asking()
                        .until(clock.instant().plus(TileContent.USUAL)));
    }
}
