package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.util.UUID;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/** A guardian was there twice: who agreed as the one that is gone has agreed, and what that one opened is new no longer. */
public class KeepAgreements implements Listener<PersonsMerged> {
    @Inject
    private Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        UUID gone = event.what().gone();
        UUID kept = event.what().kept();
        if (event.what().kind() == PersonsMerged.Kind.GUARDIAN) {
            database.write(Documents.class, documents -> {
                documents.forgetAgreedTwice(gone, kept);
                documents.forgetOpenedTwice(gone, kept);
                return documents.agreementsGoOver(gone, kept) + documents.openedGoesOver(gone, kept);
            });
        }
    }
}
