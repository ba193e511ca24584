package nl.schoolplein.absences.leave;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schoolplein.absences.rules.Compulsory;
import nl.schoolplein.absences.rules.Deadline;
import nl.schoolplein.absences.rules.LegalRule;
import nl.schoolplein.absences.rules.RuleBook;
import nl.schoolplein.absences.rules.RuleKey;
import nl.schoolplein.api.NoCalendarException;
import nl.schoolplein.api.SchoolDays;

/** Applies the rules to one request, and says how. */
final class Judge {
    private final RuleBook rules;
    private final SchoolDays days;
    private final ZoneId zone;
    private final Locale language;
    private final List<Line> lines = new ArrayList<>();

    Judge(RuleBook rules, SchoolDays days, ZoneId zone, Locale language) {
        this.rules = rules;
        this.days = days;
        this.zone = zone;
        this.language = language;
    }

    /**
     * What is judged.
     *
     * @param most the school's usual most for the ground; 0 if there is none
     * @param asked when it was asked
     * @param others what is counted with it
     * @param weekly the time a week of this request and of others at the same time, for hours at home
     */
    record Case(
            String child,
            Track track,
            int most,
            When when,
            Compulsory compulsory,
            Instant asked,
            List<Tally.Other> others,
            Duration weekly) {}

    Verdict judge(Case one) {
        LocalDate from = one.compulsory().exact() ? one.compulsory().from() : null;
        Tally tally = Tally.of(days, one.when().first(), one.when().last(), from, one.others());
        compulsory(one);
        if (one.compulsory().notYet(one.when().last()) && one.compulsory().exact()) {
            return new Verdict(Verdict.Who.NOT_COMPULSORY, tally, lines);
        }
        if (!tally.known()) {
            add(
                    "wait",
                    "leave.line.unknown",
                    tally.unknown() == null ? one.when().first() : tally.unknown());
        }
        if (one.when().partOfDay() && one.track().counts()) {
            rule("info", RuleKey.PART_DAY);
        }
        Verdict.Who who =
                switch (one.track()) {
                    case WEIGHTY -> weighty(one, tally);
                    case HOLIDAY -> holiday(one, tally);
                    case RELIGION -> religion(one);
                    case UNDER_SIX -> underSix(one);
                    case TOLD -> told();
                };
        usual(one, tally);
        return new Verdict(!tally.known() && who == Verdict.Who.HEAD ? Verdict.Who.UNKNOWN : who, tally, lines);
    }

    private void compulsory(Case one) {
        LegalRule rule = rules.rule(RuleKey.COMPULSORY_AGE);
        LocalDate from = one.compulsory().from();
        if (from == null) {
            lines.add(Line.of("info", "leave.line.no-birthday", one.child()));
        } else if (one.compulsory().notYet(one.when().last())) {
            lines.add(Line.of("good", "leave.line.not-yet", one.child(), from).from(rule.source()));
        } else if (one.compulsory().notYet(one.when().first())) {
            lines.add(Line.of("info", "leave.line.partly", one.child(), from).from(rule.source()));
        } else if (one.compulsory().exact()) {
            lines.add(
                    Line.of("info", "leave.line.compulsory", one.child(), from).from(rule.source()));
        } else {
            lines.add(Line.of("info", "leave.line.compulsory.long", one.child()).from(rule.source()));
        }
    }

    private Verdict.Who weighty(Case one, Tally tally) {
        int most = rules.number(RuleKey.WEIGHTY_DAYS);
        boolean tooMany = false;
        for (Tally.OfYear year : tally.years()) {
            used(year, most);
            tooMany = tooMany || year.together() > most;
        }
        rule(tooMany ? "wait" : "info", RuleKey.WEIGHTY_DAYS);
        asked(one);
        return tooMany ? Verdict.Who.OFFICER : Verdict.Who.HEAD;
    }

    private Verdict.Who holiday(Case one, Tally tally) {
        boolean may = true;
        rule("info", RuleKey.HOLIDAY_PROFESSION);
        for (Tally.OfYear year : tally.years()) {
            used(year, rules.number(RuleKey.HOLIDAY_DAYS));
            may &= fits(RuleKey.HOLIDAY_DAYS, year.together() <= rules.number(RuleKey.HOLIDAY_DAYS));
            may &= fits(RuleKey.HOLIDAY_TIMES, year.times() < rules.number(RuleKey.HOLIDAY_TIMES));
            may &= fits(RuleKey.HOLIDAY_WEEKS, !year.first().isBefore(afterFirstWeeks(year)) || year.days() == 0);
        }
        asked(one);
        return may ? Verdict.Who.HEAD : Verdict.Who.MAY_NOT;
    }

    /** The Monday after the first weeks of lessons; the week of the first school day is the first. */
    private LocalDate afterFirstWeeks(Tally.OfYear year) {
        return year.year()
                .firstSchoolDay()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(rules.number(RuleKey.HOLIDAY_WEEKS));
    }

    private Verdict.Who religion(Case one) {
        Deadline last = Deadline.before(firstSchoolDay(one), rules.number(RuleKey.RELIGION_BEFORE));
        boolean inTime = last.keeps(one.asked(), zone);
        rule("info", RuleKey.RELIGION_BEFORE);
        add(inTime ? "good" : "bad", inTime ? "leave.line.in-time" : "leave.line.too-late", last.day());
        return inTime ? Verdict.Who.NOBODY : Verdict.Who.HEAD;
    }

    private Verdict.Who underSix(Case one) {
        LocalDate six = one.compulsory().six();
        if (six == null || !one.when().last().isBefore(six)) {
            fits(RuleKey.UNDER_SIX_AGE, false);
            return Verdict.Who.MAY_NOT;
        }
        long home = rules.number(RuleKey.UNDER_SIX_HOME);
        long head = home + rules.number(RuleKey.UNDER_SIX_HEAD);
        add("info", "leave.line.weekly", hours(one.weekly()));
        rule("info", RuleKey.UNDER_SIX_HOME);
        if (one.weekly().compareTo(Duration.ofHours(home)) <= 0) {
            return Verdict.Who.NOBODY;
        }
        boolean may = fits(RuleKey.UNDER_SIX_HEAD, one.weekly().compareTo(Duration.ofHours(head)) <= 0);
        return may ? Verdict.Who.HEAD : Verdict.Who.MAY_NOT;
    }

    private static String hours(Duration time) {
        return time.toHours() + ":" + String.format(Locale.ROOT, "%02d", time.toMinutesPart());
    }

    private Verdict.Who told() {
        lines.add(Line.of("good", "leave.line.told"));
        return Verdict.Who.NOBODY;
    }

    /** Whether it was asked beforehand, or soon enough after it began. */
    private void asked(Case one) {
        LocalDate first = firstSchoolDay(one);
        LegalRule rule = rules.rule(RuleKey.WEIGHTY_AFTER);
        Deadline last = Deadline.after(first, rule.number());
        if (one.asked().isBefore(first.atStartOfDay(zone).toInstant())) {
            lines.add(Line.of("good", "leave.line.beforehand").from(rule.source()));
        } else {
            boolean inTime = last.keeps(one.asked(), zone);
            lines.add(
                    Line.of(inTime ? "good" : "bad", inTime ? "leave.line.after" : "leave.line.after-late", last.day())
                            .from(rule.source()));
        }
    }

    private LocalDate firstSchoolDay(Case one) {
        LocalDate from = one.compulsory().from();
        LocalDate first = from != null && from.isAfter(one.when().first())
                ? from
                : one.when().first();
        try {
            LocalDate day = days.onOrAfter(first);
            return day.isAfter(one.when().last()) ? first : day;
        } catch (NoCalendarException notKnown) {
            return first;
        }
    }

    private void used(Tally.OfYear year, int most) {
        add(
                "info",
                "leave.line.used",
                year.name(),
                year.days(),
                year.approved(),
                year.waiting(),
                year.together(),
                most);
    }

    private void usual(Case one, Tally tally) {
        if (one.most() > 0 && tally.days() > one.most()) {
            add("wait", "leave.line.usual", one.most(), tally.days());
        }
    }

    private boolean fits(RuleKey key, boolean fits) {
        rule(fits ? "good" : "bad", key);
        return fits;
    }

    private void rule(String look, RuleKey key) {
        LegalRule rule = rules.rule(key);
        lines.add(Line.of(look, "leave.line.rule", rule.says(language)).from(rule.source()));
    }

    private void add(String look, String key, Object... values) {
        lines.add(Line.of(look, key, values));
    }
}
