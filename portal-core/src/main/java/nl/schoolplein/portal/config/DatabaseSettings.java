package nl.schoolplein.portal.config;

import java.util.Map;
import java.util.Optional;
import nl.schoolplein.portal.data.DatabaseAddress;

/** The database that the configuration names. */
public final class DatabaseSettings {
    private DatabaseSettings() {}

    /** The PostgreSQL, or nothing if the database is embedded. */
    public static Optional<DatabaseAddress> of(Settings settings) {
        return settings.databaseUrl()
                .map(url -> new DatabaseAddress(
                        url,
                        settings.databaseUsername().orElseThrow(),
                        settings.databasePassword().orElse(""),
                        settings.databaseOwnerUsername().orElseThrow(),
                        settings.databaseOwnerPassword().orElse("")));
    }

    /** What is missing or wrong, by key. */
    static Map<String, String> complaints(Settings settings) {
        String url = settings.databaseUrl().orElse("");
        if (url.isEmpty()) {
            return Map.of();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            return Map.of("schoolplein.database-url", "must begin with jdbc:postgresql:, not " + url + ".");
        }
        if (settings.databaseUsername().isEmpty()) {
            return Map.of("schoolplein.database-username", "is needed with a database-url.");
        }
        if (settings.databaseOwnerUsername().isEmpty()) {
            return Map.of("schoolplein.database-owner-username", "is needed with a database-url.");
        }
        return Map.of();
    }
}
