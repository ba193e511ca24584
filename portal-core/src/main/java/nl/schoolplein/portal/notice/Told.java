package nl.schoolplein.portal.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Notice;

/** What a module's transaction tells and takes back so far. */
final class Told {
    private final String module;
    private final Map<UUID, List<One>> notices = new LinkedHashMap<>();
    private final Set<UUID> takenBack = new HashSet<>();
    private final Map<UUID, Set<UUID>> takenBackFrom = new HashMap<>();

    /** A notice; {@code mailed} if it is worth a mail. */
    record One(Notice notice, boolean mailed) {}

    Told(String module) {
        this.module = module;
    }

    String module() {
        return module;
    }

    void tell(One one) {
        notices.computeIfAbsent(one.notice().thing(), first -> new ArrayList<>())
                .add(one);
    }

    void takeBack(UUID thing) {
        notices.remove(thing);
        takenBack.add(thing);
    }

    void takeBack(UUID thing, Collection<UUID> people) {
        notices.computeIfPresent(thing, (same, told) -> told.stream()
                .map(one -> new One(one.notice().except(people), one.mailed()))
                .collect(Collectors.toCollection(ArrayList::new)));
        takenBackFrom.computeIfAbsent(thing, first -> new HashSet<>()).addAll(people);
    }

    /** What is told, in the order in which it was. */
    List<One> notices() {
        return notices.values().stream().flatMap(List::stream).toList();
    }

    /** Of what nobody is to know any more what was told before. */
    Set<UUID> takenBack() {
        return takenBack;
    }

    /** Of what these people are not. */
    Map<UUID, Set<UUID>> takenBackFrom() {
        return takenBackFrom;
    }
}
