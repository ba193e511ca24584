package nl.schoolplein.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.DatabaseAddress;

/** A process that brings the schema of a plugin up to date and ends: to be killed on the way. */
public final class MigratingProcess {
    private static final String COUNTS = "counts";

    private MigratingProcess() {}

    /** With the data folder, the folder with the changelog {@code moving/changelog.xml}, and the address if any. */
    public static void main(String[] arguments) throws Exception {
        Optional<DatabaseAddress> address = arguments.length == 2
                ? Optional.empty()
                : Optional.of(
                        new DatabaseAddress(arguments[2], arguments[3], arguments[4], arguments[5], arguments[6]));
        Path data = Path.of(arguments[0]);
        Thread watch = new Thread(() -> tellWhenItCounts(data));
        watch.setDaemon(true);
        watch.start();
        migrate(data, Path.of(arguments[1]), address);
        System.out.println("migrated");
    }

    /** Whether a process on this data counts a range of numbers now, in the embedded database. */
    static boolean counts(Path data) {
        return Files.exists(data.resolveSibling(COUNTS));
    }

    private static void tellWhenItCounts(Path data) {
        while (Thread.getAllStackTraces().entrySet().stream()
                .filter(one -> one.getKey() != Thread.currentThread())
                .flatMap(one -> Arrays.stream(one.getValue()))
                .noneMatch(place -> place.getClassName().startsWith("org.h2.index.Range"))) {
            Thread.onSpinWait();
        }
        try {
            Files.createFile(data.resolveSibling(COUNTS));
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Starts it; what it says goes to a file beside its data. */
    static Process start(Path data, Path changelogs, Optional<DatabaseAddress> address) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MigratingProcess.class.getName(),
                data.toString(),
                changelogs.toString()));
        address.ifPresent(there -> command.addAll(List.of(
                there.url(), there.username(), there.password(), there.ownerUsername(), there.ownerPassword())));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
    }

    /** Writes a changelog with these changes. */
    static void changelog(Path file, String changes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                %s
                </databaseChangeLog>
                """.formatted(changes));
    }

    /** The same within this process. */
    static void migrate(Path data, Path changelogs, Optional<DatabaseAddress> address) throws Exception {
        try (URLClassLoader resources =
                        new URLClassLoader(new URL[] {changelogs.toUri().toURL()}, null);
                Installation installation = Installation.open(data, address, Clock.systemUTC())) {
            installation.store().migrate("plugin_moving", "moving/changelog.xml", resources);
        }
    }
}
