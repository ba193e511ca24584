package nl.schoolplein.overblijven.booking;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.overblijven.Overblijven.Action;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CarePlan;
import nl.schoolplein.overblijven.care.Terms;
import nl.schoolplein.overblijven.care.Weekdays;
import org.jspecify.annotations.Nullable;

/** "Elke week": the weekly patterns of the viewer's children. */
@Path("/weekly")
public class WeeklyPages extends AnyPage {

    /**
     * The page.
     *
     * @param child the one that is ticked at first
     * @param chosen the kind of care that is chosen at first
     * @param weekdays the days that are ticked at first
     * @param first the first day that can still be changed
     */
    public record Shown(
            List<Pupil> children,
            @Nullable UUID child,
            @Nullable UUID chosen,
            Set<String> weekdays,
            List<Kind> kinds,
            List<Weeks> patterns,
            LocalDate first,
            LocalDate horizon) {}

    /** A kind of care to choose. */
    public record Kind(
            UUID id,
            String name,
            String icon,
            String css,
            LocalTime begins,
            LocalTime ends,
            int cents,
            List<String> weekdays) {}

    /** A pattern of a child. */
    public record Weeks(Pupil child, MonthPage.PatternLine line, UUID care) {}

    /** What is sent. No days of the week: it stops. */
    public record Wanted(
            UUID care,
            @NotEmpty @Size(max = 20) List<UUID> pupils,
            Set<DayOfWeek> weekdays,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            boolean stop) {}

    /** Shows the patterns, and the form. */
    @GET
    public Page weekly(@QueryParam("pupil") @Nullable UUID child, @QueryParam("care") @Nullable UUID care) {
        mustBeGuardian();
        CareDays days = careDays();
        List<Pupil> children = viewer.children();
        List<UUID> ids = children.stream().map(Pupil::id).toList();
        List<Pattern> patterns = database.read(Bookings.class, bookings -> bookings.patterns(ids)).stream()
                .filter(one -> one.lastDay() == null || !today().isAfter(one.lastDay()))
                .toList();
        List<Kind> kinds = kinds(days.plan());
        UUID chosen = kinds.stream()
                .map(Kind::id)
                .filter(id -> id.equals(care))
                .findFirst()
                .orElse(kinds.isEmpty() ? null : kinds.get(0).id());
        Shown shown = new Shown(
                children.stream()
                        .filter(one -> viewer.isAsked(Action.BOOK, one))
                        .toList(),
                child,
                chosen,
                ticked(patterns, child, care),
                kinds,
                weeks(patterns, children, days.plan()),
                deadline().firstOpen(clock.instant()),
                days.horizon());
        return Page.of("booking/weekly", shown).titled(texts.get("weekly.title"));
    }

    private static Set<String> ticked(List<Pattern> patterns, @Nullable UUID child, @Nullable UUID care) {
        return patterns.stream()
                .filter(one -> one.pupil().equals(child) && one.care().equals(care))
                .flatMap(one -> one.weekdays().days().stream())
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private List<Kind> kinds(CarePlan plan) {
        List<Kind> kinds = new ArrayList<>();
        for (Care care : plan.cares()) {
            Terms terms = plan.nowOrFirst(care.id(), today());
            if (terms != null && !care.stoppedBy(today())) {
                kinds.add(new Kind(
                        care.id(),
                        care.name(),
                        care.tint().icon(),
                        care.tint().css(),
                        terms.begins(),
                        terms.ends(),
                        terms.cents(),
                        terms.weekdays().days().stream().map(Enum::name).toList()));
            }
        }
        return kinds;
    }

    private List<Weeks> weeks(List<Pattern> patterns, List<Pupil> children, CarePlan plan) {
        return patterns.stream()
                .flatMap(pattern -> children.stream()
                        .filter(child -> child.id().equals(pattern.pupil()))
                        .flatMap(child -> MonthPage.PatternLine.of(List.of(pattern), plan, today()).stream()
                                .map(line -> new Weeks(child, line, pattern.care()))))
                .toList();
    }

    /** Puts a pattern in the place of what there was, for one child or several. */
    @POST
    @Allow("BOOK")
    public Done become(Form<Wanted> form) {
        mustBeGuardian();
        Wanted sent = form.value();
        List<Pupil> children = mine(sent.pupils());
        CareDays days = careDays();
        Care care = days.plan().care(sent.care()).orElseThrow(NotFoundException::new);
        Weekdays weekdays = Weekdays.of(sent.stop() ? Set.of() : sent.weekdays());
        check(form, days, weekdays);
        Weekly weekly = new Weekly(this, days);
        List<Weekly.Outcome> outcomes = children.stream()
                .map(child -> weekly.become(
                        new Weekly.Wanted(sent.care(), weekdays, sent.firstDay(), sent.lastDay(), viewer.person()),
                        child))
                .toList();
        String names = children.stream().map(Pupil::firstName).collect(Collectors.joining(", "));
        return Done.at("weekly", outcomes).saying(said(outcomes, names, care.name(), weekdays.none()));
    }

    private void check(Form<Wanted> form, CareDays days, Weekdays weekdays) {
        Wanted sent = form.value();
        if (weekdays.none() && !sent.stop()) {
            throw form.refuse("weekdays", "weekly.no-days");
        }
        Deadline deadline = deadline();
        if (!deadline.open(sent.firstDay(), clock.instant())) {
            throw form.refuse("firstDay", "weekly.too-early", deadline.firstOpen(clock.instant()));
        }
        if (sent.firstDay().isAfter(days.horizon())) {
            throw form.refuse("firstDay", "weekly.too-late", days.horizon());
        }
        if (sent.lastDay() != null && sent.lastDay().isBefore(sent.firstDay())) {
            throw form.refuse("lastDay", "weekly.ends-before");
        }
        boolean some = weekdays.none()
                || days.plan().terms().getOrDefault(sent.care(), List.of()).stream()
                        .anyMatch(terms -> !terms.weekdays().and(weekdays).none());
        if (!some) {
            throw form.refuse("weekdays", "weekly.not-held");
        }
    }

    private String said(List<Weekly.Outcome> outcomes, String names, String care, boolean stops) {
        int booked = outcomes.stream().mapToInt(Weekly.Outcome::booked).sum();
        int waiting = outcomes.stream().mapToInt(one -> one.waiting().size()).sum();
        int cancelled = outcomes.stream().mapToInt(Weekly.Outcome::cancelled).sum();
        return stops
                ? texts.get("weekly.stopped", names, care, cancelled)
                : texts.get("weekly.done", names, care, booked, waiting, cancelled);
    }
}
