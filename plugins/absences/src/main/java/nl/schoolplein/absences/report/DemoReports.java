package nl.schoolplein.absences.report;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Set;
import nl.schoolplein.absences.Deed;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import org.jspecify.annotations.Nullable;

/** Reports for the demo schools. */
public record DemoReports(EntityManager rows, Notices notices) {
    /** A pupil is ill since a day, until another one if it is better. */
    public void ill(Pupil pupil, LocalDate first, @Nullable LocalDate last, Deed.Hand hand, LocalDate today) {
        Report report =
                new Report(pupil.id(), Report.Kind.ILL, new Report.Span(first, last, null, null), null, hand, today);
        rows.persist(report);
        rows.persist(new ReportStep(report, ReportStep.What.REPORTED, first, hand));
        notices.tell(Notice.of(Telling.REPORTED, report.id(), pupil.firstName(), first)
                .toGuardians(Audience.pupils(Set.of(pupil.id())), PupilAction.REPORT_ABSENCE)
                .toStaff(Audience.pupils(Set.of(pupil.id())))
                .at("reports/" + report.id()));
    }
}
