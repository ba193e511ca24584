package nl.schoolplein.portal.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.Person;

/** Somebody and those who belong to them: the children of a guardian, or the guardians of a pupil. */
record Family(Member member, List<Member> others) {

    /** All of them, the one whom it is about first. */
    List<Member> all() {
        return Stream.concat(Stream.of(member), others.stream()).toList();
    }

    /** The guardians among them, for each of whom a copy can be made. */
    List<Member> guardians() {
        return all().stream()
                .filter(one -> one.person().kind() == Person.Kind.GUARDIAN)
                .toList();
    }

    Optional<Member> guardian(UUID id) {
        return guardians().stream().filter(one -> one.person().id().equals(id)).findFirst();
    }
}
