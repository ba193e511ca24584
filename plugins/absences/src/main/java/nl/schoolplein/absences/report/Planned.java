package nl.schoolplein.absences.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.absences.Today;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Calendar;
import nl.schoolplein.api.CalendarEntry;
import nl.schoolplein.api.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * What another module has planned for children on a day on which they are not there.
 *
 * @param pupils the children whom it concerns
 * @param time when it begins; null for the whole day
 * @param href its whole address
 */
public record Planned(
        String title, String about, LocalDate day, @Nullable LocalTime time, Set<UUID> pupils, String href) {
    private static final Set<String> NOT_PLANNED = Set.of("absences", "portal");

    /** What there is, and whether a module did not answer. */
    record Found(List<Planned> entries, boolean incomplete) {}

    /** What is planned beside some reports, on the first day from now on that each is about. */
    static Found beside(Calendar calendar, Collection<Card> cards, Today today) {
        List<Card> current = cards.stream().filter(card -> !card.over()).toList();
        Optional<LocalDate> first =
                current.stream().map(card -> day(card, today)).min(LocalDate::compareTo);
        Optional<LocalDate> last =
                current.stream().map(card -> day(card, today)).max(LocalDate::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return new Found(List.of(), false);
        }
        Calendar.Shown shown = calendar.between(first.get(), last.get());
        return new Found(
                of(shown, today).stream()
                        .filter(planned -> current.stream()
                                .anyMatch(card ->
                                        planned.pupils().contains(card.pupil().id())
                                                && planned.day().equals(day(card, today))))
                        .toList(),
                !shown.missing().isEmpty());
    }

    private static LocalDate day(Card card, Today today) {
        LocalDate first = card.span().first();
        return first.isBefore(today.day()) ? today.day() : first;
    }

    /** What is planned on a day for some children, by name. */
    static Found on(Calendar calendar, LocalDate day, Collection<Pupil> children, Today today) {
        Set<UUID> ids = children.stream().map(Pupil::id).collect(Collectors.toSet());
        Calendar.Shown shown = calendar.between(day, day);
        return new Found(
                of(shown, today).stream()
                        .filter(planned -> planned.pupils().stream().anyMatch(ids::contains))
                        .toList(),
                !shown.missing().isEmpty());
    }

    /** Of all that is in a calendar, what other modules have for some pupils. */
    public static List<Planned> of(Calendar.Shown shown, Today today) {
        return shown.entries().stream()
                .filter(listed -> !NOT_PLANNED.contains(listed.module())
                        && listed.entry().audience().kind() == Audience.Kind.PUPILS)
                .map(listed -> of(listed, today))
                .toList();
    }

    private static Planned of(Calendar.Listed listed, Today today) {
        CalendarEntry entry = listed.entry();
        return entry.when() instanceof CalendarEntry.Time time
                ? of(
                        listed,
                        LocalDate.ofInstant(time.start(), today.zone()),
                        LocalTime.ofInstant(time.start(), today.zone()))
                : of(listed, ((CalendarEntry.Days) entry.when()).first(), null);
    }

    private static Planned of(Calendar.Listed listed, LocalDate day, @Nullable LocalTime time) {
        CalendarEntry entry = listed.entry();
        return new Planned(
                entry.title(), entry.about(), day, time, entry.audience().members(), listed.href());
    }
}
