package nl.schoolplein.absences.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;

/** One report: still ill, better, other days, or a mistake. */
@Path("reports/{id}")
public class OneReport extends AnyPage {
    @PathParam("id")
    UUID id;

    /**
     * The page.
     *
     * @param steps what became of it, oldest first
     * @param mayChange whether the viewer may say something about it
     */
    public record One(Card card, List<Step> steps, List<Planned> planned, boolean mayChange, Today today) {}

    /** The form with which it is changed. */
    public record Change(Card card, Today today) {}

    private record Found(Report report, Pupil pupil) {}

    private interface Work {
        String on(Reports reports, Report report, Pupil pupil, Today today);
    }

    /** Shows it. */
    @GET
    public Page show() {
        Today today = today();
        Found found = found();
        List<Report> one = List.of(found.report());
        List<Card> cards = Card.of(one, List.of(found.pupil()), directory, today);
        List<Step> steps =
                Step.of(database.read(Reports.class, reports -> reports.steps(List.of(id))), found.pupil(), directory);
        List<Planned> planned = Planned.beside(calendar, cards, today).entries();
        return Page.of("report/one", new One(cards.get(0), steps, planned, mayChange(cards.get(0)), today.onPage()))
                .titled(texts.get("one.title", found.pupil().firstName()));
    }

    /** What is over is history for guardians; the school can still set it right. */
    private boolean mayChange(Card card) {
        return !card.withdrawn() && (!card.over() || viewer.capacity() == Capacity.STAFF);
    }

    private Found found() {
        Report report =
                database.read(Reports.class, reports -> reports.find(id)).orElseThrow(NotFoundException::new);
        return new Found(report, pupil(report.pupil(), Action.REPORT));
    }

    /** Shows the form with which it is changed. */
    @GET
    @Path("change")
    public Page change() {
        Found found = found();
        Card card = Card.of(List.of(found.report()), List.of(found.pupil()), directory, today())
                .get(0);
        if (!mayChange(card)) {
            throw new NotFoundException();
        }
        return Page.of("report/change", new Change(card, today().onPage())).titled(texts.get("change.title"));
    }

    /** Other days or times. */
    @POST
    @Path("change")
    @Allow("REPORT")
    public Done change(Form<ChangedReport> form) {
        return act((reports, report, pupil, today) -> {
            Report.Span before = report.span();
            Report.Span span = new Days(today, days, viewer.language()).changed(form, report, pupil.group());
            report.explained(form.value().explanation());
            if (!before.equals(span)) {
                Telling telling = telling(today);
                telling.here(report, before.first());
                report.during(span, today.day());
                trace(reports, report, ReportStep.What.CHANGED, before.last());
                telling.reported(report, pupil);
            }
            return texts.get("change.done");
        });
    }

    /** Still ill today. */
    @POST
    @Path("still")
    @Allow("REPORT")
    public Done still() {
        return act((reports, report, pupil, today) -> {
            if (report.isOpen() && report.stillOn().isBefore(today.day()) && report.covers(today.day())) {
                report.stillOn(today.day());
                trace(reports, report, ReportStep.What.STILL, today.day());
                telling(today).answered(report);
                telling(today).absent(report, today.day());
            }
            return texts.get("still.done", pupil.firstName());
        });
    }

    /** Better: back today, or on a day to come. */
    @POST
    @Path("better")
    @Form.On(".")
    @Allow("REPORT")
    public Done better(Form<Better> form) {
        return act((reports, report, pupil, today) -> {
            LocalDate back = new Days(today, days, viewer.language()).back(form, report);
            if (!back.minusDays(1).equals(report.span().last())) {
                report.backOn(back);
                trace(reports, report, ReportStep.What.BACK, back);
                telling(today).back(report, pupil, back);
            }
            return texts.get("better.done", pupil.firstName(), Today.named(back, viewer.language()));
        });
    }

    /** It was a mistake: the report does not count, and its trace stays. */
    @POST
    @Path("withdraw")
    @Allow("REPORT")
    public Done withdraw() {
        return act((reports, report, pupil, today) -> {
            report.withdraw();
            trace(reports, report, ReportStep.What.WITHDRAWN, null);
            telling(today).withdrawn(report, pupil);
            return texts.get("withdraw.done", pupil.firstName());
        });
    }

    private Done act(Work work) {
        Today today = today();
        Pupil pupil = found().pupil();
        return database.write(Reports.class, reports -> {
            Report report = reports.find(id).orElseThrow(NotFoundException::new);
            Card card =
                    Card.of(List.of(report), List.of(pupil), directory, today).get(0);
            if (report.isWithdrawn()) {
                return Done.at("reports/" + id, card).saying(texts.get("withdraw.done", pupil.firstName()));
            }
            if (!mayChange(card)) {
                throw new NotFoundException();
            }
            String said = work.on(reports, report, pupil, today);
            return Done.at(
                            "reports/" + id,
                            Card.of(List.of(report), List.of(pupil), directory, today)
                                    .get(0))
                    .saying(said);
        });
    }

    private void trace(
            Reports reports, Report report, ReportStep.What what, @org.jspecify.annotations.Nullable LocalDate about) {
        reports.entityManager().persist(new ReportStep(report, what, about, hand()));
    }

    private Telling telling(Today today) {
        return new Telling(notices, events, today.zone());
    }
}
