package nl.schoolplein.overblijven.today;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.ContactDetails;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Guardian;

/**
 * The guardians of some children: whom to call, and who may collect, which need not be the same.
 *
 * @param guardians who may see the children, by the child's id
 * @param collecting who may collect them, by the child's id
 * @param contacts by the guardian's id
 */
record People(
        Map<UUID, List<Guardian>> guardians, Map<UUID, List<Guardian>> collecting, Map<UUID, ContactDetails> contacts) {

    static People of(Collection<UUID> children, Directory directory) {
        return new People(directory.guardians(children), directory.collectors(children), directory.contacts(children));
    }

    /** How to reach the guardians of a child whose telephone is known. */
    List<Child.Phone> phones(UUID child) {
        return guardians.getOrDefault(child, List.of()).stream()
                .map(guardian -> new Child.Phone(guardian.name(), phone(guardian.id())))
                .filter(phone -> !phone.telephone().isEmpty())
                .toList();
    }

    private String phone(UUID guardian) {
        ContactDetails details = contacts.get(guardian);
        return details == null ? "" : details.phone();
    }

    /**
     * Guardians with that right, and whom one has named who still has it.
     *
     * @param alone what is said of a child that may go home alone
     */
    List<MayCollect> collectors(UUID child, List<Collector> named, String alone) {
        List<Guardian> may = collecting.getOrDefault(child, List.of());
        List<MayCollect> all = new ArrayList<>();
        may.forEach(guardian ->
                all.add(new MayCollect(guardian.id(), guardian.id(), guardian.name(), phone(guardian.id()), false)));
        Set<UUID> mayName = may.stream().map(Guardian::id).collect(Collectors.toSet());
        named.stream()
                .filter(one -> mayName.contains(one.guardian()))
                .forEach(one -> all.add(new MayCollect(
                        one.id(), null, one.alone() ? alone : one.name(), one.telephone(), one.alone())));
        return all;
    }
}
