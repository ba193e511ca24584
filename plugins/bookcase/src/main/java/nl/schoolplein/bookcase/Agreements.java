package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.util.Map;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PersonalData;

/** With which documents a guardian agreed, by their titles. */
public class Agreements implements PersonalData {
    @Inject
    private Database database;

    @Override
    public void export(Person about, Export into) {
        database.read(Documents.class, documents -> documents.agreedBy(about.id()))
                .forEach(one -> into.add(Map.of("title", one.title(), "number", one.number(), "at", one.at())));
    }
}
