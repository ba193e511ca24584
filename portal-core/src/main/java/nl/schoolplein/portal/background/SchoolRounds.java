package nl.schoolplein.portal.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.plugin.Chore;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Gate;

/**
 * Goes round the schools with the jobs of modules, one after the other. A job is one row, however many schools there are; a
 * school where it fails gets a row of its own, and is tried again apart from the others until it is done.
 */
final class SchoolRounds {
    private static final String ROUND = "round";
    private static final String AGAIN = "again";

    /** A plugin that is installed and does not run is looked for again. */
    private static final Duration UNTIL_IT_RUNS = Duration.ofMinutes(5);

    /** Ten times as long as a call that somebody waits for. */
    private static final int PATIENCE = 10;

    private final Plugins plugins;
    private final Gate gate;
    private final Schools schools;
    private final Jobs jobs;
    private final Calls calls;
    private final Troubles troubles;
    private final Duration callLimit;
    private final Clock clock;

    private record About(String module, String job) {
        static About of(String written) {
            int slash = written.indexOf('/');
            return new About(written.substring(0, slash), written.substring(slash + 1));
        }

        String written() {
            return module + "/" + job;
        }
    }

    SchoolRounds(Background.Parts parts, Jobs jobs, Calls calls, Troubles troubles) {
        this.plugins = parts.plugins();
        this.gate = parts.gate();
        this.schools = parts.schools();
        this.jobs = jobs;
        this.calls = calls;
        this.troubles = troubles;
        this.callLimit = parts.callLimit();
        this.clock = parts.clock();
        jobs.does(ROUND, about -> round(About.of(about)));
        jobs.does(AGAIN, about -> again(About.of(about)));
    }

    /** The jobs of a module are planned, if they are not already. */
    void plan(Module module) {
        for (Chore chore : module.chores()) {
            jobs.plan(
                    ROUND,
                    new About(module.id(), chore.name()).written(),
                    chore.after(clock.instant(), clock.getZone()));
        }
    }

    /** The plugin is gone, and with it its jobs. */
    void forget(String module) {
        jobs.cancel(ROUND, module + "/");
        jobs.cancel(AGAIN, module + "/");
        troubles.forget(module);
    }

    private Optional<Instant> round(About about) {
        Optional<Chore> chore = chore(about);
        if (chore.isEmpty()) {
            return later(about);
        }
        Instant now = clock.instant();
        Map<UUID, TroubleRow> known = troubles.of(about.module(), about.job());
        go(chore.get(), about, known, school -> Optional.ofNullable(known.get(school.id()))
                .flatMap(TroubleRow::again)
                .filter(at -> at.isAfter(now))
                .isEmpty());
        return Optional.of(chore.get().after(clock.instant(), clock.getZone()));
    }

    private Optional<Instant> again(About about) {
        Optional<Chore> chore = chore(about);
        if (chore.isEmpty()) {
            return later(about);
        }
        Instant now = clock.instant();
        Map<UUID, TroubleRow> known = troubles.of(about.module(), about.job());
        go(chore.get(), about, known, school -> Optional.ofNullable(known.get(school.id()))
                .flatMap(TroubleRow::again)
                .filter(at -> !at.isAfter(now))
                .isPresent());
        return troubles.of(about.module(), about.job()).values().stream()
                .flatMap(row -> row.again().stream())
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private Optional<Chore> chore(About about) {
        return plugins.module(about.module()).flatMap(module -> module.chores().stream()
                .filter(one -> one.name().equals(about.job()))
                .findFirst());
    }

    /** Nothing more if the module has no such job any more, or is gone. */
    private Optional<Instant> later(About about) {
        if (plugins.module(about.module()).isEmpty() && plugins.installed(about.module())) {
            return Optional.of(clock.instant().plus(UNTIL_IT_RUNS));
        }
        troubles.of(about.module(), about.job())
                .keySet()
                .forEach(school -> troubles.over(new TroubleRow.Key(about.module(), about.job(), school)));
        return Optional.empty();
    }

    private void go(Chore chore, About about, Map<UUID, TroubleRow> known, Predicate<School> which) {
        for (School school : schools.all()) {
            boolean works = plugins.module(about.module())
                    .filter(module -> gate.works(school.id(), module))
                    .isPresent();
            if (works && which.test(school)) {
                try {
                    at(school, chore, about, known.containsKey(school.id()));
                } catch (Calls.NotNowException stopped) {
                    return;
                }
            }
        }
    }

    private void at(School school, Chore chore, About about, boolean wasWrong) {
        TroubleRow.Key key = new TroubleRow.Key(about.module(), about.job(), school.id());
        Duration most = chore.asksHealth() ? callLimit : atLeisure(callLimit);
        Optional<String> wrong =
                calls.call(about.module(), school, "the job " + chore.name(), most, module -> module.does(chore));
        if (wrong.isPresent()) {
            troubles.note(key, wrong.get(), !chore.asksHealth())
                    .ifPresent(at -> jobs.planBy(AGAIN, about.written(), at));
        } else if (wasWrong) {
            troubles.over(key);
        }
    }

    /** How long a job may take, where a request may take so long. */
    static Duration atLeisure(Duration callLimit) {
        return callLimit.multipliedBy(PATIENCE);
    }
}
