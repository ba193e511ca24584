package nl.schoolplein.absences.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.absences.Absences.Action;
import nl.schoolplein.absences.AnyPage;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/** What was reported of a child this school year. */
@Path("children/{pupil}")
public class History extends AnyPage {
    @PathParam("pupil")
    UUID id;

    /**
     * The page.
     *
     * @param days on how many school days the child was ill; null as long as the school's calendar is not known
     */
    public record Year(
            Pupil pupil, List<Card> cards, @Nullable Integer days, LocalDate from) {}

    /** Shows it. */
    @GET
    public Page show() {
        Pupil pupil = pupil(id, Action.REPORT);
        Today today = today();
        LocalDate first = Today.schoolYear(today.day());
        List<Report> reports = database.read(Reports.class, all -> all.history(id, first, first.plusYears(1)));
        List<Card> cards = Card.of(reports, List.of(pupil), directory, today);
        return Page.of("report/history", new Year(pupil, cards, days(reports, pupil, first, today), first))
                .titled(texts.get("history.title", pupil.firstName()));
    }

    private @Nullable Integer days(List<Report> reports, Pupil pupil, LocalDate first, Today today) {
        try {
            int ill = 0;
            for (Report report : reports) {
                LocalDate begin = latest(report.span().first(), first);
                LocalDate last = report.span().last();
                LocalDate end = last == null || last.isAfter(today.day()) ? today.day() : last;
                if (!report.isWithdrawn() && report.kind() == Report.Kind.ILL && !end.isBefore(begin)) {
                    ill += days.ofGroup(pupil.group()).count(begin, end).days();
                }
            }
            return ill;
        } catch (NoCalendarException unknown) {
            return null;
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
