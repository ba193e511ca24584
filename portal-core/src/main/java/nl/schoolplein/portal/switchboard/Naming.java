package nl.schoolplein.portal.switchboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schoolplein.portal.page.ModuleTexts;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Shelf;

/** What a school calls its modules, and in which order their buttons stand. Kept in memory with the switches. */
public final class Naming {
    private final Switchboard switchboard;

    Naming(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** The name of a module's button at the school: its own name for it, or the module's. */
    public String title(UUID school, Module module, Locale language) {
        return own(school, module.id()).orElseGet(() -> module.title(language));
    }

    /** The name of a module whose plugin does not serve. */
    public String title(UUID school, Shelf.Jar plugin, Locale language) {
        return own(school, plugin.id()).orElseGet(() -> plugin.title(language));
    }

    /** The texts of a module, with what the school calls it. */
    public ModuleTexts texts(UUID school, Module module, Locale language) {
        return new ModuleTexts(module.skin().texts(), language, title(school, module, language));
    }

    /** What a module is for, in one line. */
    public String explanation(UUID school, Module module, Locale language) {
        return texts(school, module, language).text("module.explanation");
    }

    /** The school's own name for a module, the same in every language. */
    public Optional<String> own(UUID school, String module) {
        return Optional.ofNullable(switchboard.board(school).buttons().names().get(module));
    }

    /** Gives a module's button a name that is known to fit: at most 30 characters, and no other button's. */
    public void rename(UUID school, Module module, String name, String who) {
        switchboard
                .bar()
                .rename(school, List.of(module.id()), module.id(), name, any -> true, names -> {}, Note.by(who));
    }

    /**
     * Puts modules in the order of the school's bar. Those to which it gave no place come last, in the order they had.
     *
     * @param modules in the order of their own places
     */
    public List<Module> inOrder(UUID school, List<Module> modules) {
        List<String> order = switchboard.board(school).buttons().order();
        Map<String, Integer> places =
                IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, place -> place));
        return Stream.concat(
                        modules.stream()
                                .filter(module -> places.containsKey(module.id()))
                                .sorted(java.util.Comparator.comparing(module -> places.get(module.id()))),
                        modules.stream().filter(module -> !places.containsKey(module.id())))
                .toList();
    }
}
