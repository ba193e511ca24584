package nl.schoolplein.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.contract.SchoolWalls;
import nl.schoolplein.testkit.contract.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every mapped class and every repository of the core, and of the bookcase as an example, tried in every way across to another
 * school. The contract does the same to each plugin.
 */
class SchoolWallTest {
    private static TestPortal portal;
    private static SchoolWalls walls;

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(Rows.PLUGINS);
        Rows.ofEveryKind(portal);
        walls = new SchoolWalls(portal, tenants(portal.portal().installation()));
    }

    private static List<Tenants> tenants(Installation installation) throws IOException {
        List<Tenants> all = new ArrayList<>();
        for (Path jar : jars(Path.of(System.getProperty("schoolplein.home"), "lib"), "portal-core-")) {
            all.add(Tenants.ofCore(jar, installation));
        }
        for (Path jar : jars(Rows.PLUGINS, "")) {
            all.add(Tenants.ofPlugin(jar, installation));
        }
        return all;
    }

    private static List<Path> jars(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        walls.close();
        portal.close();
    }

    @TestFactory
    Stream<DynamicTest> everyEntity() {
        return walls.entities();
    }

    @TestFactory
    Stream<DynamicTest> everyRepository() {
        return walls.repositories();
    }
}
