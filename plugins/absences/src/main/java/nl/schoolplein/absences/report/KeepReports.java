package nl.schoolplein.absences.report;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Event;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.PersonsMerged;

/**
 * Somebody was at the school twice: what was reported of, or by, the one that is gone is the other one's. Where both are
 * reported for the same day, the report of the one who stays stays, since its notices and its trace are the ones that people
 * know; of an illness it covers the days of both, so that nobody is missing on a day for which there was a report. The other one
 * is withdrawn, and can still be read.
 */
public class KeepReports implements Listener<PersonsMerged> {
    @Inject
    Database database;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Override
    public void on(Event<PersonsMerged> event) {
        PersonsMerged merged = event.what();
        database.write(
                Reports.class,
                reports -> merged.kind() == PersonsMerged.Kind.PUPIL
                        ? goOver(reports, merged.gone(), merged.kept())
                        : reports.reporterIsNow(merged.gone(), merged.kept())
                                + reports.stepsByNow(merged.gone(), merged.kept()));
    }

    private int goOver(Reports reports, UUID gone, UUID kept) {
        int steps = reports.stepsGoOver(gone, kept);
        List<Report> there = reports.of(kept);
        for (Report report : reports.of(gone)) {
            report.goesOver(kept);
            there.stream()
                    .filter(one -> one.meets(report))
                    .findFirst()
                    .ifPresent(one -> becomeOne(reports, one, report));
        }
        return steps;
    }

    private void becomeOne(Reports reports, Report stays, Report goes) {
        Deed.Hand nobody = Deed.Hand.none(clock.instant());
        Report.Span before = stays.span();
        if (stays.kind() == Report.Kind.ILL) {
            stays.takesIn(goes);
        }
        if (!stays.span().equals(before)) {
            reports.entityManager().persist(new ReportStep(stays, ReportStep.What.CHANGED, before.last(), nobody));
        }
        goes.withdraw();
        reports.entityManager().persist(new ReportStep(goes, ReportStep.What.WITHDRAWN, null, nobody));
        notices.takeBack(goes.id());
    }
}
