package nl.schoolplein.absences.report;

import jakarta.inject.Inject;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.PersonsMerged;

/** Somebody was at the school twice: what was reported of, or by, the one that is gone is the other one's. */
public class KeepReports implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Override
    public void on(Event<PersonsMerged> event) {
        PersonsMerged merged = event.what();
        database.write(Reports.class, reports -> {
            if (merged.kind() == PersonsMerged.Kind.PUPIL) {
                reports.of(merged.gone()).forEach(report -> report.goesOver(merged.kept()));
                return reports.stepsGoOver(merged.gone(), merged.kept());
            }
            return reports.reporterIsNow(merged.gone(), merged.kept())
                    + reports.stepsByNow(merged.gone(), merged.kept());
        });
    }
}
