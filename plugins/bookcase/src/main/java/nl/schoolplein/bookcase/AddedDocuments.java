package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.util.Map;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PersonalData;

/** Which documents and versions somebody has added; the documents themselves are the school's. */
public class AddedDocuments implements PersonalData {
    @Inject
    private Database database;

    @Override
    public void export(Person about, Export into) {
        database.read(Documents.class, documents -> documents.addedBy(about.id()))
                .forEach(one -> into.add(Map.of("title", one.title(), "number", one.number(), "at", one.at())));
    }
}
