package nl.schoolplein.portal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.secret.MasterKeySource;

/**
 * How a portal is started.
 *
 * @param data the folder with all that it keeps
 * @param database the PostgreSQL that it uses; without one the database is embedded, in the data folder
 * @param plugins the folder with the plugins' jars
 * @param demo whether two demo schools are made
 * @param keys where the master key is
 */
public record Options(
        Path data,
        Optional<DatabaseAddress> database,
        Path plugins,
        Web web,
        boolean demo,
        Clock clock,
        Limits limits,
        MasterKeySource keys) {

    /** With the master key where it is if nobody chose a place. */
    public Options(
            Path data,
            Optional<DatabaseAddress> database,
            Path plugins,
            Web web,
            boolean demo,
            Clock clock,
            Limits limits) {
        this(
                data,
                database,
                plugins,
                web,
                demo,
                clock,
                limits,
                demo ? MasterKeySource.inDemo(data) : MasterKeySource.of(data));
    }

    /**
     * Where it listens, and how.
     *
     * @param entrances what its public addresses are
     */
    public record Web(
            String host, int port, int managementPort, boolean secureCookies, int uploadLimitMb, Addresses entrances) {
        /** For this machine alone. */
        public static Web local(int port, int managementPort) {
            return new Web("127.0.0.1", port, managementPort, false, 100, Addresses.OWN);
        }
    }

    /** The public addresses, of parents and of staff. */
    public record Addresses(Optional<URI> parents, Optional<URI> staff) {
        /** Those of this machine. */
        public static final Addresses OWN = new Addresses(Optional.empty(), Optional.empty());
    }

    /** What a module may take: calls at the same time, time for a call, time for a tile. */
    public record Limits(int concurrentCalls, Duration callLimit, Duration tileDeadline) {
        /** What is right for serving. */
        public static final Limits USUAL = new Limits(32, Duration.ofSeconds(30), Duration.ofSeconds(2));
    }

    /** For a demo on this machine alone. */
    public static Options demo(Path data, Path plugins, int port, int managementPort, Clock clock) {
        return new Options(data, Optional.empty(), plugins, Web.local(port, managementPort), true, clock, Limits.USUAL);
    }
}
