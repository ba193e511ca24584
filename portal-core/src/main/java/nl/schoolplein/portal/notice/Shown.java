package nl.schoolplein.portal.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.visit.Visit;

/**
 * Which notices somebody sees at a school now: those of modules that the gate opens to them, that they did not switch off for
 * themselves, and that are about a child or a group that is theirs.
 */
final class Shown {
    private final Gate gate;
    private final Visit place;
    private final Map<String, Wish> wishes;
    private final Map<String, Optional<Opened>> opened = new HashMap<>();

    /** A module that is open to the visitor, and the addresses at which they are reached in it. */
    private record Opened(Module module, Set<UUID> reach) {}

    /** At a school; which child was chosen makes no difference. */
    Shown(Gate gate, Visit place, Map<String, Wish> wishes) {
        this.gate = gate;
        this.place = place.aboutAllChildren();
        this.wishes = wishes;
    }

    /** The visitor, at the school. */
    Visit place() {
        return place;
    }

    /** Whether a notice is shown. */
    boolean includes(String module, String kind, Collection<UUID> concerns) {
        return opened(module)
                .filter(there -> there.module().notices().containsKey(kind))
                .filter(there -> there.reach().contains(Audience.ALL)
                        || concerns.stream().anyMatch(there.reach()::contains))
                .isPresent();
    }

    boolean includes(NoticeRow row) {
        return includes(row.module(), row.kind(), row.concerns());
    }

    /** The module, if it is open to the visitor and has something to tell. */
    Optional<Module> module(String id) {
        return opened(id).map(Opened::module);
    }

    private Optional<Opened> opened(String id) {
        return opened.computeIfAbsent(
                id,
                first -> wishes.get(id) == Wish.NONE
                        ? Optional.empty()
                        : gate.open(place, id)
                                .map(entrance -> new Opened(
                                        entrance.module(),
                                        Set.of(entrance.viewer().reach()))));
    }
}
