package nl.schoolplein.portal.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.ModuleState;
import nl.schoolplein.portal.switchboard.Switchboard;

/**
 * What the modules put into the demo schools, and how far the schools are with them.
 *
 * @param kompas the school that does everything a little differently
 */
record DemoModules(
        Transactions global,
        Schools schools,
        Switchboard switchboard,
        Background background,
        Clock clock,
        UUID kompas) {

    /** Lets the modules fill the schools, that did not yet; some are off there at first. */
    void fill(Plugins plugins, Collection<School> demo, Set<String> off) {
        for (School school : demo) {
            List<Module> fresh = plugins.modules().stream()
                    .filter(module -> !filled(module, school))
                    .toList();
            for (Module module : fresh) {
                if (off.contains(module.id())) {
                    switchboard.offers().offer(school.id(), module.id(), Optional.empty(), "Platformbeheer");
                } else {
                    introduce(module, school);
                }
            }
            fresh.forEach(module -> fill(module, school));
        }
    }

    /** Once per school and module: what a tester then deletes stays deleted. */
    private boolean filled(Module module, School school) {
        return global.read(
                session -> session.find(DemoFilled.class, new DemoFilled.Key(school.id(), module.id())) != null);
    }

    /** A module whose demo data cannot be made, or never comes to an end, is shown without: the log says why. */
    private void fill(Module module, School school) {
        background.callAtLeisure(module, school, "the demo data", running -> {
            for (DemoData demo : running.demos()) {
                demo.fill(school.slug());
            }
        });
        global.write(session -> {
            session.persist(new DemoFilled(school.id(), module.id()));
            return session;
        });
    }

    /**
     * As schools do: first the team, then everybody. Het Kompas has a licence that ends, a name of its own, and a
     * plan it is halfway through.
     */
    private void introduce(Module module, School school) {
        boolean different = school.id().equals(kompas);
        boolean special = different && module.id().equals("bookcase");
        String who = different ? "Jeroen Bakker" : "Karin Mulder";
        Optional<LocalDate> until = special ? Optional.of(LocalDate.now(clock).plusWeeks(3)) : Optional.empty();
        switchboard.offers().offer(school.id(), module.id(), until, "Platformbeheer");
        switchboard.change(
                school.id(),
                module.id(),
                new Switchboard.Change(ModuleState.PREVIEW, Set.of(), null, "Eerst kijken we zelf.", null),
                who);
        switchboard.change(
                school.id(), module.id(), new Switchboard.Change(ModuleState.ON, Set.of(), null, null, null), who);
        if (different) {
            switchboard.planner().add(kompas, DemoPlan.of(module.id(), schools.groups(kompas), clock), who);
        }
        if (special) {
            switchboard.naming().rename(school.id(), module, "Documenten", who);
        }
    }
}
