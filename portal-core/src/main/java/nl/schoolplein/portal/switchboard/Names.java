package nl.schoolplein.portal.switchboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.visit.Languages;

/** The rules for what a school calls its buttons, and where it puts them. */
final class Names {
    static final int LONGEST = 30;

    private final Plugins plugins;
    private final Switchboard switchboard;

    Names(Plugins plugins, Switchboard switchboard) {
        this.plugins = plugins;
        this.switchboard = switchboard;
    }

    /** Another module has this name, in a language of the portal. */
    static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TakenException(String name) {
            super(name);
        }
    }

    /** The modules that the school is offered, in the order of its bar. */
    List<Module> offered(UUID school) {
        return switchboard
                .naming()
                .inOrder(
                        school,
                        plugins.modules().stream()
                                .filter(module -> switchboard.offered(school, module.id()))
                                .toList());
    }

    /** The whole order of the buttons as it stands, to be sent back with a change of it. */
    Standing.Order order(UUID school) {
        return switchboard.board(school).buttons().order(ids());
    }

    /** The name that the school gave the button as it stands; empty if it gave none. */
    Standing.Title title(UUID school, String module) {
        return switchboard.board(school).buttons().title(module);
    }

    /**
     * Gives a button a name, or its own name back.
     *
     * @param name at most 30 characters; empty for the module's own
     * @throws TakenException if two buttons would be called the same
     */
    void rename(UUID school, String module, String name, Predicate<Standing> seen, Note note) {
        switchboard.bar().rename(school, ids(), module, name, seen, names -> refuseAlike(school, module, names), note);
    }

    /** Puts a button at a place among those that the school is offered: 1 is the first. */
    void move(UUID school, String module, int place, Predicate<Standing> seen, Note note) {
        List<String> others = offered(school).stream()
                .map(Module::id)
                .filter(id -> !id.equals(module))
                .toList();
        switchboard.bar().order(school, ids(), module, before -> moved(before, module, others, place - 1), seen, note);
    }

    /** Puts all buttons in this order. */
    void arrange(UUID school, String module, List<String> order, Predicate<Standing> seen, Note note) {
        switchboard.bar().order(school, ids(), module, before -> order, seen, note);
    }

    private static List<String> moved(List<String> before, String module, List<String> others, int place) {
        List<String> after = new ArrayList<>(before);
        after.remove(module);
        int at = others.isEmpty()
                ? 0
                : place < others.size()
                        ? after.indexOf(others.get(Math.max(0, place)))
                        : after.indexOf(others.get(others.size() - 1)) + 1;
        after.add(at, module);
        return after;
    }

    /** Names are compared as people read them: without regard to capitals, in each language of the portal. */
    private void refuseAlike(UUID school, String changed, Map<String, String> own) {
        Module module = plugins.module(changed).orElseThrow();
        Set<String> wanted = shown(module, own);
        for (Module other : offered(school)) {
            if (!other.id().equals(changed) && shown(other, own).stream().anyMatch(wanted::contains)) {
                throw new TakenException(own.getOrDefault(changed, module.title(Languages.DUTCH)));
            }
        }
    }

    private static Set<String> shown(Module module, Map<String, String> own) {
        String name = own.get(module.id());
        Stream<String> titles = name == null ? Languages.ALL.stream().map(module::title) : Stream.of(name);
        return titles.map(title -> title.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private List<String> ids() {
        return plugins.modules().stream().map(Module::id).toList();
    }
}
