package nl.schoolplein.portal.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.Person;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.plugin.ModulePeople;

/**
 * For whom a copy is made, and about whom it then is. A guardian's holds themselves and the children whom the link lets them
 * see today; the other guardian of a child, and what only the staff may know, are not in it. The school's holds all.
 *
 * @param reader the person for whom it is; empty for the school
 */
record Reading(Optional<Member> reader, List<Member> about) {

    /** For the school: somebody with the whole family. */
    static Reading bySchool(Family family) {
        return new Reading(Optional.empty(), family.all());
    }

    /** For the one themselves whose family it is: a guardian, or a member of staff. */
    static Reading by(Family own) {
        List<Member> seen = own.all().stream()
                .filter(one -> one.equals(own.member()) || PupilAction.SEE.allows(one.link()))
                .toList();
        return new Reading(Optional.of(own.member()), seen);
    }

    boolean bySchool() {
        return reader.isEmpty();
    }

    /** Whether the reader may read the medical details of a child. */
    boolean medical(Member child) {
        return bySchool() || PupilAction.SEE_MEDICAL.allows(rights(child));
    }

    private static Set<LinkRight> rights(Member child) {
        return child.link();
    }

    /** Whose name a row may have beside that of the person whom it is about. */
    ModulePeople.Reader asReader(Set<UUID> staff) {
        if (bySchool()) {
            return ModulePeople.Reader.SCHOOL;
        }
        Set<UUID> known = new HashSet<>(staff);
        about.forEach(one -> one.asAll().stream().map(Person::id).forEach(known::add));
        return new ModulePeople.Reader(true, known::contains);
    }
}
