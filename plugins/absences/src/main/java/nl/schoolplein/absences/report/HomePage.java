package nl.schoolplein.absences.report;

import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.absences.Absences;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;

/** The first page of the module, as far as it is the guardians'. */
public abstract class HomePage extends AnyPage {

    /** Shows a guardian what was reported, and the form to report. */
    protected Page home() {
        Today today = today();
        List<Pupil> children = viewer.children().stream()
                .filter(child -> viewer.isAsked(Action.REPORT, child))
                .toList();
        List<Report> reports = database.read(
                Reports.class,
                all -> all.notOver(children.stream().map(Pupil::id).toList(), today.day()));
        List<Card> current = Card.of(reports, children, directory, today);
        LocalDate chosen =
                today.school() && today.time().isBefore(SchoolHours.of(settings).endOf(today.day()))
                        ? today.day()
                        : today.next();
        return Page.of(
                "report/home",
                new Home(
                        Absences.offersAbsence(settings),
                        Absences.offersLeave(settings),
                        Home.children(children, current, today),
                        current,
                        chosen,
                        Planned.on(calendar, chosen, children, today).entries(),
                        today.onPage()));
    }
}
