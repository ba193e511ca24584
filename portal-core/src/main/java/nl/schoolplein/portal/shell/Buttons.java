package nl.schoolplein.portal.shell;

import java.util.List;
import java.util.Locale;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Naming;
import nl.schoolplein.portal.visit.Visit;

/** The bar of buttons: one for each module that the gate opens, asked anew for every page. */
public final class Buttons {
    private final Plugins plugins;
    private final Gate gate;
    private final Naming naming;

    /** Over the installed modules, called and placed as each school wants. */
    public Buttons(Plugins plugins, Gate gate, Naming naming) {
        this.plugins = plugins;
        this.gate = gate;
        this.naming = naming;
    }

    /** The buttons of this visitor, in the order of the bar. */
    public List<Button> of(Visit visit) {
        Locale language = visit.language();
        return naming.inOrder(visit.atSchool().id(), plugins.modules()).stream()
                .filter(module -> gate.open(visit, module).isPresent())
                .map(module -> button(visit, module, language))
                .toList();
    }

    /** The children for whom this guardian may open the module of this page. */
    List<Pupil> children(Visit visit, String module) {
        return gate.children(visit, module);
    }

    private Button button(Visit visit, Module module, Locale language) {
        return new Button(
                module.id(),
                naming.title(visit.atSchool().id(), module, language),
                module.icon(),
                visit.keeping("/" + visit.atSchool().slug() + "/" + module.id() + "/"),
                module.tint(),
                naming.explanation(visit.atSchool().id(), module, language));
    }
}
