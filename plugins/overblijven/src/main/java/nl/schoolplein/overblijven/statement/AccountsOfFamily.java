package nl.schoolplein.overblijven.statement;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PersonalData;

/** A copy of statements says what was charged. What one guardian pays is no business of the other one of the same child. */
public class AccountsOfFamily implements PersonalData {
    @Inject
    Database database;

    @Override
    public void export(Person about, Export into) {
        if (about.kind() == Person.Kind.PUPIL) {
            if (!into.forGuardian()) {
                database.read(Accounts.class, accounts -> accounts.linesAbout(about.id()))
                        .forEach(line -> line(line.shown(), into));
            }
            return;
        }
        database.read(Accounts.class, accounts -> {
            List<Statement> statements = accounts.statementsOf(about.id());
            statements.forEach(one -> into.add(Map.of(
                    "reference", one.reference(),
                    "firstDay", one.month().atDay(1),
                    "organisation", one.organisation(),
                    "cents", one.cents(),
                    "strips", one.strips(),
                    "closed", one.closed())));
            List<UUID> ids = statements.stream().map(Statement::id).toList();
            accounts.lines(ids).forEach(line -> line(line.shown(), into));
            accounts.allCardsOf(about.id())
                    .forEach(card -> into.add(Map.of(
                            "bought",
                            card.bought(),
                            "strips",
                            card.strips(),
                            "cents",
                            card.cents(),
                            "note",
                            card.note())));
            return ids.size();
        });
    }

    private static void line(DraftLine line, Export into) {
        into.add(Map.of(
                "careName", line.careName(),
                "pupilName", line.pupilName(),
                "onDay", line.day(),
                "kind", line.kind().name(),
                "cents", line.cents(),
                "strips", line.strips()));
    }
}
