package nl.schoolplein.portal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.network.Proxies;
import nl.schoolplein.portal.secret.MasterKeySource;

/**
 * How a portal is started.
 *
 * @param data the folder with all that it keeps
 * @param database the PostgreSQL that it uses; without one the database is embedded, in the data folder
 * @param plugins the folder with the plugins' jars
 * @param demo whether two demo schools are made
 * @param mail the mail server; without one mails wait in the outbox, and in a demo are read in its mailbox
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
        Optional<MailServer> mail,
        MasterKeySource keys) {

    /** With the master key where it is if nobody chose a place. */
    public Options(
            Path data,
            Optional<DatabaseAddress> database,
            Path plugins,
            Web web,
            boolean demo,
            Clock clock,
            Limits limits,
            Optional<MailServer> mail) {
        this(
                data,
                database,
                plugins,
                web,
                demo,
                clock,
                limits,
                mail,
                demo ? MasterKeySource.inDemo(data) : MasterKeySource.of(data));
    }

    /** Where people find it: a demo, if nobody says otherwise, on this machine and the port that it turns out to have. */
    Entrances entrances(IntSupplier port) {
        return demo && web.entrances().parents().isEmpty()
                ? Entrances.here(port)
                : new Entrances(web.entrances().parents(), web.entrances().staff());
    }

    /** Whether nobody can be told where it is, so that no links can be sent. */
    boolean unaddressed() {
        return !demo && web.entrances().parents().isEmpty();
    }

    /**
     * Where it listens, and how.
     *
     * @param entrances what its public addresses are
     * @param proxies who is in front of it
     */
    public record Web(
            String host,
            int port,
            int managementPort,
            boolean secureCookies,
            int uploadLimitMb,
            Addresses entrances,
            Proxies proxies) {
        /** For this machine alone. */
        public static Web local(int port, int managementPort) {
            return new Web("127.0.0.1", port, managementPort, false, 100, Addresses.OWN, Proxies.NONE);
        }
    }

    /** The public addresses, of parents and of staff. */
    public record Addresses(Optional<URI> parents, Optional<URI> staff) {
        /** Those of this machine. */
        public static final Addresses OWN = new Addresses(Optional.empty(), Optional.empty());

        /** As they are configured; a slash at the end adds nothing. */
        public static Addresses of(Optional<URI> parents, Optional<URI> staff) {
            return new Addresses(parents.map(Addresses::bare), staff.map(Addresses::bare));
        }

        private static URI bare(URI address) {
            return URI.create(address.toString().replaceFirst("/$", ""));
        }
    }

    /**
     * What a module may take; docs/plugins/limits.md tells authors.
     *
     * @param concurrentCalls how many calls at the same time
     * @param callLimit how long a call may stand still
     * @param tileDeadline how long the desktop waits for a tile
     * @param startLimit how long its own code may take to start
     * @param answerMb how large an answer may be, in megabytes
     */
    public record Limits(
            int concurrentCalls, Duration callLimit, Duration tileDeadline, Duration startLimit, int answerMb) {
        /** What is right for serving. */
        public static final Limits USUAL = new Limits(32, Duration.ofSeconds(20), Duration.ofSeconds(2));

        /** With what is usual otherwise. */
        public Limits(int concurrentCalls, Duration callLimit, Duration tileDeadline) {
            this(concurrentCalls, callLimit, tileDeadline, Duration.ofSeconds(60), 1024);
        }
    }

    /** For a demo on this machine alone. */
    public static Options demo(Path data, Path plugins, int port, int managementPort, Clock clock) {
        return new Options(
                data,
                Optional.empty(),
                plugins,
                Web.local(port, managementPort),
                true,
                clock,
                Limits.USUAL,
                Optional.empty());
    }
}
