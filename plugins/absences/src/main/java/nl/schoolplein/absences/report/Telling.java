package nl.schoolplein.absences.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.absences.ChildBack;
import nl.schoolplein.absences.ChildReportedAbsent;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;

/** Who hears of a report: the other guardian, the teacher, other modules. No word of why. */
public record Telling(Notices notices, Events events, ZoneId zone) {
    /** A child will not be there. */
    public static final String REPORTED = "reported";
    /** The morning's question. */
    public static final String ASKED = "asked";
    /** A child is back. */
    public static final String BACK = "back";
    /** It was a mistake. */
    public static final String WITHDRAWN = "withdrawn";

    void reported(Report report, Pupil pupil) {
        LocalDate first = report.span().first();
        notices.tell(toAll(Notice.of(REPORTED, report.id(), pupil.firstName(), first), report));
        absent(report, first);
    }

    /** Other modules hear of whole days only: care in the afternoon of a morning at the dentist's goes on. */
    void absent(Report report, LocalDate day) {
        LocalDate last = report.span().last();
        if (report.kind() == Report.Kind.ILL) {
            events.publish(
                    ChildReportedAbsent.TYPE,
                    new ChildReportedAbsent(
                            report.pupil(),
                            day,
                            last == null
                                    ? null
                                    : last.plusDays(1).atStartOfDay(zone).toInstant()));
        }
    }

    void back(Report report, Pupil pupil, LocalDate day) {
        notices.tell(toAll(Notice.of(BACK, report.id(), pupil.firstName(), day), report));
        here(report, day);
    }

    void here(Report report, LocalDate day) {
        if (report.kind() == Report.Kind.ILL) {
            events.publish(ChildBack.TYPE, new ChildBack(report.pupil(), day));
        }
    }

    void withdrawn(Report report, Pupil pupil) {
        notices.tell(toAll(Notice.of(WITHDRAWN, report.id(), pupil.firstName()), report));
        here(report, report.span().first());
    }

    private static Notice toAll(Notice notice, Report report) {
        Audience child = Audience.pupils(Set.of(report.pupil()));
        return notice.toGuardians(child, PupilAction.REPORT_ABSENCE)
                .toStaff(child)
                .at("reports/" + report.id());
    }

    /** Asks the guardians, today only, whether the child comes again. */
    void asks(Report report, Pupil pupil, Today today) {
        notices.tell(Notice.of(ASKED, report.id(), pupil.firstName())
                .toGuardians(Audience.pupils(Set.of(pupil.id())), PupilAction.REPORT_ABSENCE)
                .at("reports/" + report.id())
                .during(Optional.empty(), Optional.of(today.start(today.day().plusDays(1)))));
    }

    /** Somebody has answered. */
    void answered(Report report) {
        notices.takeBack(report.id());
    }
}
