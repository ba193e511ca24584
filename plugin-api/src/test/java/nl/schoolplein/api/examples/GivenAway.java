package nl.schoolplein.api.examples;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.api.CalendarSource;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Viewer;

public final class GivenAway implements CalendarSource {
    @Inject
    Database database;

    @Override
    public List<CalendarEntry> entries(LocalDate first, LocalDate last, Viewer viewer) {
        return database.read(Things.class, things -> things.goneBetween(first, last)).stream()
                .map(thing -> CalendarEntry.on(thing.until(), CalendarEntry.Kind.DEADLINE, thing.what(), "")
                        .forWhom(thing.audience()))
                .toList();
    }
}
