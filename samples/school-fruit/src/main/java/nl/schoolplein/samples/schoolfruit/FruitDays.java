package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.api.CalendarSource;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;

/** The fruit days in the calendar, with who helps. */
public class FruitDays implements CalendarSource {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Texts texts;

    @Override
    public List<CalendarEntry> entries(LocalDate first, LocalDate last, Viewer viewer) {
        return new Cards(database, directory, viewer)
                .between(first, last).stream()
                        .map(day -> CalendarEntry.on(
                                        day.date(),
                                        CalendarEntry.Kind.EVENT,
                                        texts.get("calendar.title", day.fruit()),
                                        "#" + day.id())
                                .saying(texts.get(day.mine() ? "help.mine" : "help.open", day.open()))
                                .forWhom(day.audience()))
                        .toList();
    }
}
