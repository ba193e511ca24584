package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several portals that share a PostgreSQL may start at the same time, also when there is nothing in it yet. */
class FirstStartTest {
    @TempDir
    private Path folder;

    @Test
    void processesThatStartAtOnceOnAnEmptyDatabaseAllGetThere() throws Exception {
        Path changelogs = folder.resolve("changelogs");
        MigratingProcess.changelog(changelogs.resolve("moving/changelog.xml"), """
                <changeSet id="1" author="a">
                  <createTable tableName="thing">
                    <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
                    <column name="school" type="uuid"><constraints nullable="false"/></column>
                    <column name="version" type="int"><constraints nullable="false"/></column>
                  </createTable>
                </changeSet>
                """);
        try (TestDatabase database = TestDatabase.create()) {
            List<Process> running = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                running.add(MigratingProcess.start(
                        folder.resolve("node" + node), changelogs, Optional.of(database.address())));
            }
            for (int node = 0; node < 3; node++) {
                int status = running.get(node).waitFor();
                assertEquals(0, status, Files.readString(folder.resolve("node" + node + ".log")));
            }
        }
    }
}
