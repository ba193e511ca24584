package nl.schoolplein.overblijven.statement;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/** Somebody was at the school twice: the cards and statements of the one that is gone are the other one's. */
public class KeepAccounts implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        PersonsMerged merged = event.what();
        database.write(Accounts.class, accounts -> {
            if (merged.kind() == PersonsMerged.Kind.PUPIL) {
                return accounts.pupilIsNow(merged.gone(), merged.kept());
            }
            accounts.untold(merged.gone()); // it is counted anew in the evening
            return accounts.statementsAreNow(merged.gone(), merged.kept())
                    + accounts.cardsAreNow(merged.gone(), merged.kept());
        });
    }
}
