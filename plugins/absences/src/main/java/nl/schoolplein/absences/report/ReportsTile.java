package nl.schoolplein.absences.report;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.TileContent;
import nl.schoolplein.api.Viewer;

/** On a guardian's desktop: who is reported, by whom, and in the morning whether that is still so. */
public class ReportsTile implements Tile {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    SchoolDays days;

    @Inject
    Clock clock;

    /** What the tile shows. */
    public record Current(List<Card> cards, Today today) {}

    @Override
    public Optional<TileContent> content(Viewer viewer) {
        List<Pupil> children = viewer.children().stream()
                .filter(child -> viewer.isAsked(Action.REPORT, child))
                .toList();
        if (viewer.capacity() != Capacity.GUARDIAN || children.isEmpty()) {
            return Optional.empty();
        }
        Today now = Today.of(clock, days);
        Today today = now.onPage();
        List<Report> reports = database.read(
                Reports.class,
                all -> all.notOver(children.stream().map(Pupil::id).toList(), today.day()));
        List<Card> cards = Card.of(reports, children, directory, today);
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        Instant change = now.time().isBefore(Today.ASKING)
                ? now.at(Today.ASKING)
                : now.start(now.day().plusDays(1));
        TileContent content =
                TileContent.of("report/tile", new Current(cards, today)).until(change);
        return Optional.of(cards.stream().anyMatch(Card::asks) ? content.asking() : content);
    }
}
