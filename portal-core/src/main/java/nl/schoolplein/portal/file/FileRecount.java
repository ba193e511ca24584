package nl.schoolplein.portal.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/**
 * Counts the files of modules that were there before files were counted. The changelog that made the count wrote down
 * which those are; each is counted once, when its tables are first opened.
 */
final class FileRecount {
    private final Transactions global;
    private final KeptFiles rows;

    private record Entry(UUID school, String plugin) {}

    FileRecount(Transactions global, KeptFiles rows) {
        this.global = global;
        this.rows = rows;
    }

    /** What has not been counted yet: schools, and the schemas of their modules. */
    Map<UUID, List<String>> outstanding() {
        return entries().stream()
                .collect(Collectors.groupingBy(Entry::school, Collectors.mapping(Entry::plugin, Collectors.toList())));
    }

    private List<Entry> entries() {
        return global.read(session -> session
                .createNativeQuery("select school, plugin from portal.file_recount", Object[].class)
                .addScalar("school", UUID.class)
                .addScalar("plugin", String.class)
                .list()
                .stream()
                .map(row -> new Entry((UUID) row[0], (String) row[1]))
                .toList());
    }

    /** Counts what a module's rows hold, if that was not done. */
    void take(String schema, Transactions module) {
        for (Entry entry : entries()) {
            if (entry.plugin().equals(schema)) {
                Map<String, KeptFiles.Held> held = module.read(entry.school(), FileUses::count);
                rows.count(entry.school(), held, session -> strike(session, entry));
            }
        }
    }

    /** Whether this portal is the one that counts it. */
    private static boolean strike(Session session, Entry entry) {
        return session.createNativeMutationQuery(
                                "delete from portal.file_recount where school = :school and plugin = :plugin")
                        .setParameter("school", entry.school())
                        .setParameter("plugin", entry.plugin())
                        .executeUpdate()
                == 1;
    }
}
