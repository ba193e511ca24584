package nl.schoolplein.portal.introduction;

import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Setting;
import nl.schoolplein.portal.switchboard.Step;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;

/** Reads the plan of a school from its switches; it asks the database nothing that is not kept in memory. */
final class PlanReader {
    /** What was done longer ago is no longer part of the plan. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final BoardDesk desk;
    private final Switchboard switchboard;
    private final SchoolYears years;
    private final Clock clock;

    PlanReader(BoardDesk desk, Switchboard switchboard, SchoolYears years, Clock clock) {
        this.desk = desk;
        this.switchboard = switchboard;
        this.years = years;
        this.clock = clock;
    }

    PlanTable of(School school, Locale language) {
        List<PlanTable.ModuleNow> modules = new ArrayList<>();
        Map<Instant, List<PlanTable.Change>> changes = new TreeMap<>();
        Instant now = clock.instant();
        for (Module module : desk.modules(school.id())) {
            Setting setting = switchboard.setting(school.id(), module.id());
            PlanTable.ModuleNow shown = new PlanTable.ModuleNow(
                    module.id(),
                    switchboard.naming().title(school.id(), module, language),
                    setting.state(),
                    setting.groups(),
                    module.icon(),
                    module.tint());
            modules.add(shown);
            for (Step step : setting.steps()) {
                if (step.from().isAfter(now.minus(KEPT))) {
                    changes.computeIfAbsent(step.from(), none -> new ArrayList<>())
                            .add(new PlanTable.Change(shown, step));
                }
            }
        }
        SchoolDays days = years.days(school.id(), language);
        List<PlanTable.Date> dates = changes.entrySet().stream()
                .map(entry -> {
                    LocalDate day = entry.getKey().atZone(clock.getZone()).toLocalDate();
                    return new PlanTable.Date(
                            entry.getKey(),
                            day,
                            !entry.getKey().isAfter(now),
                            whyFree(days, day),
                            List.copyOf(entry.getValue()));
                })
                .toList();
        return new PlanTable(modules, dates, school.planShared());
    }

    /**
     * The date of an address within the visitor's plan.
     *
     * @throws NotFoundException if nothing is planned for such a moment
     */
    PlanTable.Date date(String moment) {
        Visit visit = Visit.current();
        return PlanWords.moment(moment)
                .flatMap(at -> of(visit.atSchool(), visit.language()).at(at))
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<String> whyFree(SchoolDays days, LocalDate day) {
        return !days.knows(day) || days.isSchoolDay(day)
                ? Optional.empty()
                : Optional.of(days.count(day, day).skipped().get(0).reason());
    }
}
