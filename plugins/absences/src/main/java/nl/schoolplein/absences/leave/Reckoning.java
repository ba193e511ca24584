package nl.schoolplein.absences.leave;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.absences.SchoolHours;
import nl.schoolplein.absences.rules.Compulsory;
import nl.schoolplein.absences.rules.RuleBook;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.SchoolDays;
import org.jspecify.annotations.Nullable;

/** Judges requests by what was read of them; it asks the database nothing. */
record Reckoning(
        Facts facts,
        Grounds grounds,
        Map<UUID, LocalDate> births,
        SchoolDays days,
        SchoolHours hours,
        ZoneId zone,
        Locale language) {

    /** A request that somebody is about to send now. */
    Verdict of(Pupil child, Ground ground, When when, Instant now) {
        return of(child, ground.track(), ground.most(), when, now, null);
    }

    /** A request that was sent, as it was asked. */
    Verdict of(Pupil child, LeaveRequest request) {
        return of(child, request, request.when());
    }

    /** The same for other days. */
    Verdict of(Pupil child, LeaveRequest request, When when) {
        int most = grounds.find(request.ground()).map(Ground::most).orElse(0);
        return of(child, request.track(), most, when, request.doneAt(), request);
    }

    private Verdict of(Pupil child, Track track, int most, When when, Instant asked, @Nullable LeaveRequest self) {
        RuleBook rules = facts.rules(when.first());
        SchoolDays ofGroup = days.ofGroup(child.group());
        List<LeaveRequest> others = facts.requests().stream()
                .filter(other -> other.pupil().equals(child.id()) && other.track() == track)
                .filter(other -> self == null || !other.id().equals(self.id()))
                .toList();
        List<Tally.Other> counted = others.stream()
                .filter(other ->
                        other.state() == State.APPROVED || (other.state().open() && isEarlier(other, self)))
                .map(other ->
                        new Tally.Other(other.when().first(), other.when().last(), other.state() == State.APPROVED))
                .toList();
        return new Judge(rules, ofGroup, zone, language)
                .judge(new Judge.Case(
                        child.firstName(),
                        track,
                        most,
                        when,
                        Compulsory.of(births.get(child.id()), rules, ofGroup),
                        asked,
                        counted,
                        track == Track.UNDER_SIX ? weekly(when, others) : Duration.ZERO));
    }

    private static boolean isEarlier(LeaveRequest other, @Nullable LeaveRequest self) {
        return self == null || other.doneAt().isBefore(self.doneAt());
    }

    /** The time a week of these days, and of other hours at home in the same weeks. */
    private Duration weekly(When when, Collection<LeaveRequest> others) {
        return others.stream()
                .filter(other -> other.state().open() || other.state().granted())
                .map(LeaveRequest::when)
                .filter(when::touches)
                .map(this::weekly)
                .reduce(weekly(when), Duration::plus);
    }

    private Duration weekly(When when) {
        LocalDate monday = when.first().minusDays(when.first().getDayOfWeek().getValue() - 1L);
        return monday.datesUntil(monday.plusDays(5))
                .filter(day -> when.weekdays().isEmpty() || when.weekdays().contains(day.getDayOfWeek()))
                .map(day -> LessonTime.of(hours, day, when.from(), when.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether days of another request of this child are among these. */
    static boolean isTaken(Collection<LeaveRequest> requests, Pupil child, Ground ground, When when) {
        return ground.track() != Track.UNDER_SIX
                && requests.stream()
                        .filter(other -> other.pupil().equals(child.id()))
                        .filter(other -> other.track() != Track.UNDER_SIX)
                        .filter(other -> other.state().open() || other.state().granted())
                        .map(LeaveRequest::when)
                        .anyMatch(other -> other.touches(when) && !apart(other, when));
    }

    /** Two parts of one day that do not meet. */
    private static boolean apart(When one, When other) {
        return one.partOfDay()
                && other.partOfDay()
                && one.oneDay()
                && other.oneDay()
                && (endsBefore(one, other) || endsBefore(other, one));
    }

    private static boolean endsBefore(When one, When other) {
        return one.until() != null && other.from() != null && !one.until().isAfter(other.from());
    }
}
