package nl.schoolplein.portal.plugin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Modules that require each other: none of them could ever be opened first. */
final class Circles {
    private Circles() {}

    /** Whether the module would be required, over however many others, by itself. */
    static boolean through(Module module, Map<String, Module> others) {
        Deque<String> left = new ArrayDeque<>(module.requires());
        Set<String> seen = new HashSet<>();
        while (!left.isEmpty()) {
            String id = left.pop();
            if (id.equals(module.id())) {
                return true;
            }
            Module required = others.get(id);
            if (required != null && seen.add(id)) {
                left.addAll(required.requires());
            }
        }
        return false;
    }
}
