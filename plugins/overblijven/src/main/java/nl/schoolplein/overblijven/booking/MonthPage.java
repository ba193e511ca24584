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

/** The whole month of each child at a glance; staff go on to the days. */
@Path("/")
public class MonthPage extends AnyPage {
    private static final int MONTHS_BACK = 12;
    private static final int LOOK_AHEAD = 14;

    /**
     * The page.
     *
     * @param month the first day of the month
     * @param before the month before, if there is something to see
     * @param after the month after, if there is something to see
     * @param horizon the last day that can be booked
     * @param known whether anything of the school's calendar is known
     * @param nextOpen the next day that can be changed, and until when
     * @param offers what may be cancelled because a child is absent
     * @param mayBook whether the viewer may book for one of the children
     */
    public record Shown(
            LocalDate month,
            @Nullable String before,
            @Nullable String after,
            List<ChildMonth> children,
            LocalDate horizon,
            boolean known,
            @Nullable NextOpen nextOpen,
            List<OfferLine> offers,
            boolean mayBook) {}

    /**
     * The month of a child.
     *
     * @param patterns what comes every week
     * @param booked how often the child stays
     * @param cents what that comes to
     */
    public record ChildMonth(
            Pupil child,
            List<MonthGrid.Week> weeks,
            List<PatternLine> patterns,
            int booked,
            int cents,
            boolean mayBook) {}

    /** The next day that can be changed, and until when. */
    public record NextOpen(LocalDate day, Instant until) {}

    /** What was read of the bookings. */
    record Read(List<Booking> bookings, List<Tally> tallies, List<Pattern> patterns, List<Offer> offers) {
        Read of(UUID child) {
            return new Read(
                    bookings.stream().filter(one -> one.pupil().equals(child)).toList(),
                    tallies,
                    patterns.stream().filter(one -> one.pupil().equals(child)).toList(),
                    offers);
        }
    }

    /** Shows a month of the viewer's children; for staff, what there is to do. */
    @GET
    public Page month(@QueryParam("month") @Nullable String month) {
        return viewer.capacity() == Capacity.STAFF
                ? new StaffHome(this).page()
                : Page.of("booking/month", shown(read(month)));
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

    private Shown shown(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        LocalDate horizon = CareDays.horizon(schoolDays, today());
        CareDays days = new CareDays(plan(first, last), schoolDays, horizon);
        List<Pupil> children = viewer.children();
        List<UUID> ids = children.stream().map(Pupil::id).toList();
        Read read = database.read(
                Bookings.class,
                bookings -> new Read(
                        bookings.of(ids, first, last),
                        bookings.allTallies(first, last),
                        bookings.patterns(ids),
                        bookings.offers(ids, today())));
        YearMonth now = YearMonth.from(today());
        List<ChildMonth> months = children.stream()
                .map(child -> of(child, month, days, read.of(child.id())))
                .toList();
        return new Shown(
                first,
                month.isAfter(now.minusMonths(MONTHS_BACK))
                        ? month.minusMonths(1).toString()
                        : null,
                month.plusMonths(1).atDay(1).isAfter(horizon)
                        ? null
                        : month.plusMonths(1).toString(),
                months,
                horizon,
                !horizon.isBefore(today()),
                nextOpen(days, children),
                OfferLine.of(read.offers(), children, days.plan()),
                months.stream().anyMatch(ChildMonth::mayBook));
    }

    private ChildMonth of(Pupil child, YearMonth month, CareDays days, Read read) {
        List<Booking> paid = read.bookings().stream().filter(Booking::paid).toList();
        return new ChildMonth(
                child,
                new MonthGrid(days, deadline(), clock.instant(), today(), read).weeks(month, child),
                PatternLine.of(read.patterns(), days.plan(), today()),
                paid.size(),
                paid.stream().mapToInt(Booking::cents).sum(),
                viewer.isAsked(Action.BOOK, child));
    }

    private @Nullable NextOpen nextOpen(CareDays days, List<Pupil> children) {
        Deadline deadline = deadline();
        LocalDate from = deadline.firstOpen(clock.instant());
        return from.datesUntil(from.plusDays(LOOK_AHEAD))
                .filter(day -> !days.plan().usually(day).isEmpty()
                        && children.stream().anyMatch(child -> days.isSchoolDay(child.group(), day)))
                .findFirst()
                .map(day -> new NextOpen(day, deadline.of(day)))
                .orElse(null);
    }

    /** A pattern, in a line. */
    public record PatternLine(
            UUID id,
            String care,
            String icon,
            String css,
            List<String> weekdays,
            LocalDate first,
            @Nullable LocalDate last) {
        static List<PatternLine> of(List<Pattern> patterns, CarePlan plan, LocalDate today) {
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
    public record OfferLine(UUID id, String child, String care, LocalDate day) {
        static List<OfferLine> of(List<Offer> offers, List<Pupil> children, CarePlan plan) {
            return offers.stream()
                    .flatMap(offer -> children.stream()
                            .filter(child -> child.id().equals(offer.pupil()))
                            .map(child -> new OfferLine(
                                    offer.id(),
                                    child.firstName(),
                                    plan.care(offer.care()).map(Care::name).orElse(""),
                                    offer.onDay())))
                    .toList();
        }
    }
}
