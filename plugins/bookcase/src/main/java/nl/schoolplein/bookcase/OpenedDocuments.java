package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.util.Map;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PersonalData;

/** Which documents somebody has opened while they were new, by their titles. */
public class OpenedDocuments implements PersonalData {
    @Inject
    private Database database;

    @Override
    public void export(Person about, Export into) {
        database.read(Documents.class, documents -> documents.openedOf(about.id()))
                .forEach(one -> into.add(Map.of("title", one.title(), "number", one.number(), "at", one.at())));
    }
}
