package nl.schoolplein.portal.secret;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.schoolplein.portal.data.SealedColumn;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** Seals what plugins keep with a new key: by their tables, so that a plugin need not be there. */
record PluginSeals(Transactions rows, Supplier<List<SealedColumn>> columns, Secrets secrets) {
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private record Held(UUID id, String sealed) {}

    /** All of a school; says how many texts were looked at. */
    int reseal(UUID school) {
        return columns.get().stream().mapToInt(column -> reseal(school, column)).sum();
    }

    private int reseal(UUID school, SealedColumn column) {
        int seen = 0;
        UUID last = FIRST;
        List<Held> held;
        do {
            UUID after = last;
            held = rows.write(school, session -> batch(session, school, column, after));
            seen += held.size();
            last = held.isEmpty() ? last : held.get(held.size() - 1).id();
        } while (held.size() == BATCH);
        return seen;
    }

    private List<Held> batch(Session session, UUID school, SealedColumn column, UUID after) {
        String table = column.schema() + "." + column.table();
        List<Held> found = session
                .createNativeQuery(
                        "select id, " + column.name() + " as sealed from " + table
                                + " where school = :school and id > :after and " + column.name() + " is not null"
                                + " order by id fetch first " + BATCH + " rows only",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("sealed", String.class)
                .setParameter("school", school)
                .setParameter("after", after)
                .list()
                .stream()
                .map(row -> new Held((UUID) row[0], (String) row[1]))
                .toList();
        found.forEach(one -> reseal(session, school, column, one));
        return found;
    }

    /** What somebody saved at the same moment is sealed with the newest key, and stays. */
    private void reseal(Session session, UUID school, SealedColumn column, Held one) {
        byte[] before = Base64.getDecoder().decode(one.sealed());
        String again = Base64.getEncoder().encodeToString(secrets.again(school, column.place(), before));
        if (!again.equals(one.sealed())) {
            session.createNativeMutationQuery("update " + column.schema() + "." + column.table() + " set "
                            + column.name() + " = :again where school = :school and id = :id and " + column.name()
                            + " = :before")
                    .setParameter("again", again)
                    .setParameter("school", school)
                    .setParameter("id", one.id())
                    .setParameter("before", one.sealed())
                    .executeUpdate();
        }
    }
}
