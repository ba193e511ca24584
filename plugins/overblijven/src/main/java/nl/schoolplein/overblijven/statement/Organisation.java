package nl.schoolplein.overblijven.statement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.Payment;

/**
 * Who gives some kinds of care, and makes the statements of all of them together.
 *
 * @param name empty if it is the school
 */
record Organisation(String name, List<Care> cares) {

    /** All organisations of some kinds of care, the school first. */
    static List<Organisation> of(List<Care> cares) {
        Map<String, List<Care>> byName = cares.stream().collect(groupingBy(Care::organisation, TreeMap::new, toList()));
        return byName.entrySet().stream()
                .map(one -> new Organisation(one.getKey(), one.getValue()))
                .toList();
    }

    /** How it is called in addresses. */
    UUID id() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Set<UUID> ids() {
        return cares.stream().map(Care::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of care for which there are strip cards. */
    List<Care> withCards() {
        return cares.stream().filter(care -> care.payment() == Payment.STRIPS).toList();
    }
}
