package nl.schoolplein.portal.desktop;

import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.switchboard.Offers;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;

/** Tells administrators in time which licences of the school end. */
public final class Licences {
    private final Plugins plugins;
    private final Switchboard switchboard;

    /** Of the installed modules. */
    public Licences(Plugins plugins, Switchboard switchboard) {
        this.plugins = plugins;
        this.switchboard = switchboard;
    }

    /** A notice that a licence ends or has ended, with what the school calls the module. */
    public record Notice(String title, Offers.Ending licence) {}

    List<Notice> of(Visit visit) {
        UUID school = visit.atSchool().id();
        return switchboard.offers().endings(school).stream()
                .flatMap(ending -> plugins.module(ending.module()).stream()
                        .map(module ->
                                new Notice(switchboard.naming().title(school, module, visit.language()), ending)))
                .toList();
    }
}
