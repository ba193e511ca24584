package nl.schoolplein.portal.plugin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Modules that require each other: none of them could ever be opened first. */
final class Circles {
    private Circles() {}

    /** Whether the module would be required, over however many others, by itself. */
    static boolean through(Module module, Function<String, Optional<Module>> others) {
        Deque<String> left = new ArrayDeque<>(module.requires());
        Set<String> seen = new HashSet<>();
        while (!left.isEmpty()) {
            String id = left.pop();
            if (id.equals(module.id())) {
                return true;
            }
            if (seen.add(id)) {
                others.apply(id).map(Module::requires).ifPresent(left::addAll);
            }
        }
        return false;
    }
}
