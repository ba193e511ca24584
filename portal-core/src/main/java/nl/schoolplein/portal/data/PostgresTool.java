package nl.schoolplein.portal.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL's own programs, run as the owner of the tables. Where and who goes by environment, never as an argument. */
final class PostgresTool {
    private PostgresTool() {}

    /**
     * Runs a program until it ends.
     *
     * @throws IOException if it is not installed, or failed: with what it said
     */
    static void run(DatabaseAddress address, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment(address));
        Process process = start(builder, program);
        try {
            process.getOutputStream().close();
            String said;
            try (InputStream out = process.getInputStream()) {
                said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(program + " failed (" + exit + "): " + said + advice(program, said));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        } finally {
            process.destroy();
        }
    }

    private static Process start(ProcessBuilder builder, String program) throws IOException {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new IOException(
                    program + " is needed for a PostgreSQL and was not found on the PATH. Install PostgreSQL's client"
                            + " programs, of the server's version or newer.",
                    missing);
        }
    }

    private static String advice(String program, String said) {
        return said.contains("version mismatch")
                ? "\nInstall PostgreSQL's client programs of the server's version or newer; " + program
                        + " of an older one cannot read it."
                : "";
    }

    private static Map<String, String> environment(DatabaseAddress address) {
        Map<String, String> parts = parts(address);
        return Map.of(
                "PGHOST", parts.getOrDefault("PGHOST", "localhost"),
                "PGPORT", parts.getOrDefault("PGPORT", "5432"),
                "PGDATABASE", database(address),
                "PGUSER", address.ownerUsername(),
                "PGPASSWORD", address.ownerPassword(),
                "PGSSLMODE", parts.getOrDefault("sslmode", "prefer"),
                "LC_MESSAGES", "C");
    }

    static String database(DatabaseAddress address) {
        return parts(address).getOrDefault("PGDBNAME", address.ownerUsername());
    }

    /** The address as the driver reads it. */
    private static Map<String, String> parts(DatabaseAddress address) {
        Map<String, String> parts = new HashMap<>();
        try {
            for (DriverPropertyInfo part :
                    DriverManager.getDriver(address.url()).getPropertyInfo(address.url(), new Properties())) {
                if (part.value != null) {
                    parts.put(part.name, part.value);
                }
            }
        } catch (SQLException unreadable) {
            throw new UnfitDatabaseException("The database-url " + address.url() + " cannot be read.", unreadable);
        }
        return parts;
    }
}
