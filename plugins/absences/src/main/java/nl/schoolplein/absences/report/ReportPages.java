package nl.schoolplein.absences.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Absences;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;

/** Reporting children, and what was reported. */
@Path("reports")
public class ReportPages extends AnyPage {
    /** How many reports a page shows at once; a family has fewer. */
    private static final int MOST = 20;

    /**
     * What was reported, with what happens next.
     *
     * @param cards the reports
     * @param planned what else is planned for these children on these days
     */
    public record Reported(List<Card> cards, List<Planned> planned, boolean incomplete, Today today) {}

    /** Shows what the viewer reported just now, or all that is not over for the viewer's children. */
    @GET
    public Page reported(@QueryParam("id") Set<UUID> ids) {
        Set<UUID> some = ids.stream().limit(MOST).collect(Collectors.toSet());
        Today today = today();
        List<Pupil> children = viewer.children().stream()
                .filter(child -> viewer.isAsked(Action.REPORT, child))
                .toList();
        Set<UUID> own = children.stream().map(Pupil::id).collect(Collectors.toSet());
        List<Report> reports =
                database.read(Reports.class, all -> some.isEmpty() ? all.notOver(own, today.day()) : all.these(some));
        List<Pupil> concerned = viewer.capacity() == Capacity.STAFF
                ? pupils(reports.stream().map(Report::pupil).toList(), Action.REPORT)
                : children;
        List<Card> cards = Card.of(reports, concerned, directory, today);
        if (cards.size() < some.size()) {
            throw new NotFoundException();
        }
        Planned.Found found = Planned.beside(calendar, cards, today);
        return Page.of("report/reported", new Reported(cards, found.entries(), found.incomplete(), today.onPage()))
                .titled(texts.get("reported.title"));
    }

    /** Reports children ill, or at the doctor's. Who was reported already stays so, and the page says by whom. */
    @POST
    @Form.On(".")
    @Allow("REPORT")
    public Done report(Form<NewReport> form) {
        NewReport sent = form.value();
        if (viewer.capacity() == Capacity.GUARDIAN && !Absences.offersAbsence(settings)) {
            throw new NotFoundException();
        }
        if (sent.children().isEmpty()) {
            throw form.refuse("children", "report.children.missing");
        }
        List<Pupil> children = pupils(sent.children(), Action.REPORT);
        Today today = today();
        Set<UUID> groups = children.stream().map(Pupil::group).collect(Collectors.toSet());
        Report.Span span = new Days(today, days, viewer.language()).span(form, groups);
        Reporting.Outcome outcome = new Reporting(
                        database, new Telling(notices, events, today.zone()), hand(), today.day())
                .report(children, sent.kind(), span, sent.explanation());
        List<Card> cards = Card.of(outcome.all(), children, directory, today);
        return Done.at(address(outcome.all()), cards).saying(said(outcome, children));
    }

    private static String address(Collection<Report> reports) {
        return reports.stream().map(report -> "id=" + report.id()).collect(Collectors.joining("&", "reports?", ""));
    }

    private String said(Reporting.Outcome outcome, List<Pupil> children) {
        return outcome.made().isEmpty()
                ? texts.get(
                        "report.already",
                        names(outcome.already(), children),
                        outcome.already().size())
                : texts.get(
                        "report.done",
                        names(outcome.made(), children),
                        outcome.made().size());
    }

    private static String names(List<Report> reports, List<Pupil> children) {
        Set<UUID> ids = reports.stream().map(Report::pupil).collect(Collectors.toSet());
        return children.stream()
                .filter(child -> ids.contains(child.id()))
                .map(Pupil::firstName)
                .collect(Collectors.joining(", "));
    }
}
