package nl.schoolplein.portal.notice;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.data.Batch;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** The notices of a module at a school, written in the session of whoever tells, which maps other tables. */
record NoticeTable(SharedSessionContractImplementor session, UUID school, String module) {
    private static final String TOLD = "select distinct person from portal.notice"
            + " where school = :school and module = :module and thing in (:things)";

    private static final String DELETE = "delete from portal.notice where school = ? and module = ? and thing = ?";

    private static final String INSERT =
            "insert into portal.notice (id, school, version, person, module, kind, thing, path,"
                    + " filled_in, concerns, from_time, until_time, mail_at) values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Removes all about these things, and says who had it. */
    Set<UUID> takeBack(Set<UUID> things) {
        if (things.isEmpty()) {
            return Set.of();
        }
        List<UUID> people = session.createNativeQuery(TOLD, UUID.class)
                .setParameter("school", school)
                .setParameter("module", module)
                .setParameterList("things", things)
                .list();
        Batch.each(
                session,
                DELETE,
                things.stream().map(thing -> List.of(school, module, thing)).toList());
        return Set.copyOf(people);
    }

    /** Removes what these people were told about these things, and says who they are. */
    Set<UUID> takeBackFrom(Map<UUID, Set<UUID>> things) {
        Batch.each(
                session,
                DELETE + " and person = any(?)",
                things.entrySet().stream()
                        .map(one -> List.<Object>of(
                                school, module, one.getKey(), one.getValue().toArray(UUID[]::new)))
                        .toList());
        Set<UUID> people = new HashSet<>();
        things.values().forEach(people::addAll);
        return people;
    }

    /** Writes a row for each of them, in the place of one about the same thing. */
    void replace(Collection<Receiver> receivers) {
        Batch.each(
                session,
                DELETE + " and person = ?",
                receivers.stream()
                        .map(one -> List.<Object>of(school, module, one.thing(), one.person()))
                        .toList());
        Batch.each(session, INSERT, receivers.stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(Receiver one) {
        return Arrays.asList(
                UUID.randomUUID(),
                school,
                one.person(),
                module,
                one.kind(),
                one.thing(),
                one.path(),
                one.filledIn(),
                one.concerns().toArray(UUID[]::new),
                one.from(),
                one.until().orElse(null),
                one.mailAt().orElse(null));
    }
}
