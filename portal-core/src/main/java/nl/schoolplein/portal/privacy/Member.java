package nl.schoolplein.portal.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.Person;

/**
 * Somebody of a family, or of the staff, about whom data is kept.
 *
 * @param formerly the ids of rows that were about the same person and became one with this one
 * @param leftOn the first day on which the person is not at the school any more
 * @param account the login
 * @param link what this one's link with the person in whose family they are carries today; empty without one
 */
record Member(
        Person person,
        String name,
        Set<UUID> formerly,
        Optional<LocalDate> leftOn,
        Optional<UUID> account,
        Set<LinkRight> link) {

    /** This one and all that were once somebody else. */
    List<Person> asAll() {
        return Stream.concat(Stream.of(person), formerly.stream().map(id -> new Person(person.kind(), id)))
                .toList();
    }

    /** Whether the person is not at the school any more on a day. */
    boolean gone(LocalDate day) {
        return leftOn.filter(left -> !left.isAfter(day)).isPresent();
    }
}
