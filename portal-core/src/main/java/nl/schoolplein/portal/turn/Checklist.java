package nl.schoolplein.portal.turn;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.roster.Foreseen;
import nl.schoolplein.portal.roster.Kind;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.switchboard.Switchboard;

/** What a school does before the next school year, each step with how far it is by what the portal knows. */
record Checklist(Bundle texts, Locale language, SchoolYears years, Switchboard switchboard) {
    /** Names in a sentence; of more, the number says enough. */
    private static final int NAMED = 6;

    /** For a school year that begins on a day; what is foreseen is there as soon as a roster is prepared. */
    List<Step> steps(School school, LocalDate from, Optional<Foreseen> foreseen) {
        return List.of(
                holidays(school, from),
                step("roster", "admin/roster", foreseen, all -> say(Step.State.DONE, "roster", total(all))),
                step("groups", "admin/school-year/turn#moves", foreseen, this::groups),
                step("oldest", "admin/school-year/turn#moves", foreseen, this::oldest),
                step("youngest", "admin/school-year/turn#moves", foreseen, this::youngest),
                step("teachers", "admin/roster", foreseen, this::teachers),
                modules(school),
                step("families", "admin/school-year/turn#gone", foreseen, this::families));
    }

    private record Said(Step.State state, String text) {}

    private Step step(String word, String href, Optional<Foreseen> foreseen, Function<Foreseen, Said> saying) {
        Said said = foreseen.map(saying).orElseGet(() -> new Said(Step.State.OPEN, text("turn." + word + ".open")));
        return new Step(word, said.state(), said.text(), href);
    }

    private Said say(Step.State state, String word, Object... arguments) {
        return new Said(state, text("turn." + word + "." + state.word(), arguments));
    }

    private Step holidays(School school, LocalDate from) {
        boolean known = years.days(school.id(), language).knows(from);
        Step.State state = known ? Step.State.DONE : Step.State.OPEN;
        int year = SchoolYears.beginOf(from).getYear();
        return new Step("holidays", state, text("turn.holidays." + state.word()), "admin/year?year=" + year);
    }

    private static int total(Foreseen all) {
        return all.moves().stream()
                .filter(move -> !move.to().isEmpty())
                .mapToInt(move -> move.pupils().size())
                .sum();
    }

    private Said groups(Foreseen all) {
        return say(
                Step.State.DONE,
                "groups",
                all.difference().fresh().of(Kind.GROUPS).size(),
                all.difference().changed().of(Kind.GROUPS).size(),
                all.difference().gone().of(Kind.GROUPS).size());
    }

    private Said oldest(Foreseen all) {
        return all.staying().isEmpty()
                ? say(Step.State.DONE, "oldest", all.oldest().size())
                : say(Step.State.LOOK, "oldest", all.staying().size(), named(all.staying()));
    }

    private Said youngest(Foreseen all) {
        int fresh = all.difference().fresh().of(Kind.PUPILS).size();
        return say(fresh == 0 ? Step.State.LOOK : Step.State.DONE, "youngest", fresh);
    }

    private Said teachers(Foreseen all) {
        return all.untaught().isEmpty()
                ? say(Step.State.DONE, "teachers")
                : say(Step.State.LOOK, "teachers", all.untaught().size(), named(all.untaught()));
    }

    private Said families(Foreseen all) {
        return say(
                Step.State.DONE,
                "families",
                all.difference().gone().of(Kind.PUPILS).size(),
                all.difference().gone().of(Kind.GUARDIANS).size());
    }

    private Step modules(School school) {
        int planned = switchboard.coming(school.id()).size();
        Step.State state = planned == 0 ? Step.State.DONE : Step.State.LOOK;
        return new Step("modules", state, text("turn.modules." + state.word(), planned), "admin/plan");
    }

    private static String named(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? some + " …" : some;
    }

    private String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }
}
