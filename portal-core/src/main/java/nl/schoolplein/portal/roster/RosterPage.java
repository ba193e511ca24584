package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import org.jspecify.annotations.Nullable;

/**
 * What waits, and what was taken over before.
 *
 * @param nextYear the first day of the next school year, from which what waits may hold
 */
public record RosterPage(
        String step,
        @JsonInclude(JsonInclude.Include.NON_NULL) Difference.@Nullable Report difference,
        List<Organisation> choices,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String problem,

        RosterDesk.Progress progress,
        List<RosterImport.Entry> history,
        LocalDate nextYear,
        @JsonIgnore @Nullable HandedIn waiting,
        @JsonIgnore List<Part> parts) {
    /** Names on the page itself; the others are a click away. */
    private static final int FIRST = 20;

    /** Who is new, changed or gone, by kind. */
    public record Part(String word, String tint, String icon, List<OfKind> kinds) {}

    /** The people of one kind, the first of them by name. */
    public record OfKind(Kind kind, int count, List<String> names) {}

    /** Whether something runs, so that the page is asked for again. */
    public boolean running() {
        return step.equals("checking") || step.equals("applying");
    }

    static RosterPage of(
            School school, RosterDesk desk, Rosters rosters, Bundle texts, Locale language, LocalDate today) {
        HandedIn waiting = desk.waiting(school).orElse(null);
        Difference difference = waiting == null ? null : waiting.difference();
        HandedIn.Trouble problem = waiting == null ? null : waiting.problem();
        return new RosterPage(
                waiting == null ? "empty" : waiting.step().name().toLowerCase(Locale.ROOT),
                difference == null ? null : difference.report(texts, language),
                waiting == null ? List.of() : waiting.choices(),
                problem == null
                        ? null
                        : texts.text(
                                language, problem.key(), problem.arguments().toArray()),
                desk.progress(school),
                rosters.history(school),
                SchoolYears.beginOf(today).plusYears(1),
                waiting,
                difference == null ? List.of() : parts(difference));
    }

    /** Who is new, changed and gone. */
    public static List<Part> parts(Difference difference) {
        return List.of(
                new Part("new", "tint-leaf", "plus-lg", kinds(difference.fresh())),
                new Part("changed", "tint-sky", "arrow-left-right", kinds(difference.changed())),
                new Part("gone", "tint-rose", "dash-circle", kinds(difference.gone())));
    }

    private static List<OfKind> kinds(Difference.Names names) {
        List<OfKind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<String> all = names.of(kind);
            if (!all.isEmpty()) {
                kinds.add(new OfKind(kind, all.size(), all.subList(0, Math.min(FIRST, all.size()))));
            }
        }
        return kinds;
    }
}
