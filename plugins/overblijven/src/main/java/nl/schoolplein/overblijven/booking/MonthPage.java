package nl.schoolplein.overblijven.booking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.Overblijven.Action;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CarePlan;
import org.jspecify.annotations.Nullable;

/** The whole month of a child at a glance; staff go on to the days. */
@Path("/")
public class MonthPage extends AnyPage {
    private static final int MONTHS_BACK = 12;

    /**
     * The page.
     *
     * @param month the first day of the month
     * @param before the month before, if there is something to see
     * @param after the month after, if there is something to see
     * @param horizon the last day that can be booked
     * @param known whether anything of the school's calendar is known
     * @param nextOpen the next day that can be changed, and until when
     * @param patterns what comes every week
     * @param offers what may be cancelled because the child is absent
     * @param cents what the month comes to, as far as it is booked
     */
    public record Shown(
            LocalDate month,
            @Nullable String before,
            @Nullable String after,
            List<Pupil> children,
            @Nullable Pupil child,
            List<MonthGrid.Week> weeks,
            LocalDate horizon,
            boolean known,
            @Nullable NextOpen nextOpen,
            List<PatternLine> patterns,
            List<OfferLine> offers,
            int booked,
            int cents,
            boolean mayBook) {}

    /** The next day that can be changed, and until when. */
    public record NextOpen(LocalDate day, Instant until) {}

    /** Shows a month, and a child of the viewer; for staff, what there is to do. */
    @GET
    public Page month(@QueryParam("month") @Nullable String month, @QueryParam("child") @Nullable UUID child) {
        if (viewer.capacity() == Capacity.STAFF) {
            return new StaffHome(this).page();
        }
        List<Pupil> children = viewer.children();
        Pupil chosen = children.stream()
                .filter(one -> one.id().equals(child))
                .findFirst()
                .orElse(children.isEmpty() ? null : children.get(0));
        return Page.of("booking/month", shown(read(month), children, chosen));
    }

    private YearMonth read(@Nullable String month) {
        YearMonth now = YearMonth.from(today());
        try {
            YearMonth asked = month == null ? now : YearMonth.parse(month);
            return asked.isBefore(now.minusMonths(MONTHS_BACK)) || asked.isAfter(now.plusMonths(CareDays.MONTHS_AHEAD))
                    ? now
                    : asked;
        } catch (DateTimeException nonsense) {
            return now;
        }
    }

    private Shown shown(YearMonth month, List<Pupil> children, @Nullable Pupil child) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        LocalDate horizon = CareDays.horizon(schoolDays, today());
        CareDays days = new CareDays(plan(first, last), schoolDays, horizon);
        List<UUID> ids = child == null ? List.of() : List.of(child.id());
        Read read = database.read(
                Bookings.class,
                bookings -> new Read(
                        bookings.of(ids, first, last),
                        bookings.allTallies(first, last),
                        bookings.patterns(ids),
                        bookings.offers(children.stream().map(Pupil::id).toList(), today())));
        YearMonth now = YearMonth.from(today());
        List<Booking> paid = read.bookings().stream().filter(Booking::paid).toList();
        return new Shown(
                first,
                month.isAfter(now.minusMonths(MONTHS_BACK)) ? month.minusMonths(1).toString() : null,
                month.plusMonths(1).atDay(1).isAfter(horizon)
                        ? null
                        : month.plusMonths(1).toString(),
                children,
                child,
                child == null ? List.of() : new MonthGrid(days, deadline(), clock.instant(), today(), read).weeks(month, child),
                horizon,
                !horizon.isBefore(today()),
                child == null ? null : nextOpen(days, child),
                PatternLine.of(read.patterns(), days.plan(), today()),
                OfferLine.of(read.offers(), children),
                paid.size(),
                paid.stream().mapToInt(Booking::cents).sum(),
                child != null && viewer.may(Action.BOOK, child));
    }

    /** What was read of the bookings. */
    record Read(List<Booking> bookings, List<Tally> tallies, List<Pattern> patterns, List<Offer> offers) {}

    private @Nullable NextOpen nextOpen(CareDays days, Pupil child) {
        Deadline deadline = deadline();
        LocalDate from = deadline.firstOpen(clock.instant());
        return from.datesUntil(from.plusDays(14))
                .filter(day -> days.isSchoolDay(child.group(), day)
                        && !days.plan().usually(day).isEmpty())
                .findFirst()
                .map(day -> new NextOpen(day, deadline.of(day)))
                .orElse(null);
    }

    /** A pattern, in a line. */
    public record PatternLine(
            UUID id, String care, String icon, String css, List<String> weekdays, LocalDate first, @Nullable LocalDate last) {
        static List<PatternLine> of(
                List<Pattern> patterns, CarePlan plan, LocalDate today) {
            return patterns.stream()
                    .filter(one -> one.lastDay() == null || !today.isAfter(one.lastDay()))
                    .flatMap(one -> plan.care(one.care()).map(care -> line(one, care)).stream())
                    .toList();
        }

        private static PatternLine line(Pattern one, Care care) {
            return new PatternLine(
                    one.id(),
                    care.name(),
                    care.tint().icon(),
                    care.tint().css(),
                    one.weekdays().days().stream().map(Enum::name).toList(),
                    one.firstDay(),
                    one.lastDay());
        }
    }

    /** An offer to cancel, in a line. */
    public record OfferLine(UUID id, String child, UUID pupil, LocalDate day) {
        static List<OfferLine> of(List<Offer> offers, List<Pupil> children) {
            return offers.stream()
                    .flatMap(offer -> children.stream()
                            .filter(child -> child.id().equals(offer.pupil()))
                            .map(child -> new OfferLine(offer.id(), child.firstName(), child.id(), offer.onDay())))
                    .toList();
        }
    }
}
