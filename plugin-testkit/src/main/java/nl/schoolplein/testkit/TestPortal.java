package nl.schoolplein.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.schoolplein.portal.Options;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.data.DatabaseAddress;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.mail.MailServer;
import org.jspecify.annotations.Nullable;

/**
 * A portal that really runs: on a free port, with the two demo schools, on data of its own that is gone afterwards. A plugin's
 * tests get one from {@link InPortal}.
 *
 * <pre>{@code
 * portal.as("ouder").at("de-linde").get("/lost-property/").shows("Blauwe want");
 * portal.as(Families.Who.FOSTER_CARER).at("de-linde").get("/lost-property/").isRefused(403);
 * portal.switches("de-linde", "pilot", "Groep 3");
 * portal.forward(Duration.ofDays(30));
 * }</pre>
 */
public final class TestPortal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(10);

    private final Path folder;
    private final Path plugins;
    private final Optional<TestDatabase> database = TestDatabase.asked();
    private final TestClock clock = new TestClock();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Options.Web web;
    private final Options.Limits limits;
    private Optional<MailServer> mail;
    private Portal portal;
    private boolean stopped;
    private @Nullable PluginUnderTest plugin;
    private @Nullable Switches switches;
    private @Nullable Windows windows;
    private @Nullable Families families;

    private TestPortal(Path folder, Path plugins, Optional<MailServer> mail) throws Exception {
        this(folder, plugins, mail, Options.Web.local(0, 0));
    }

    private TestPortal(Path folder, Path plugins, Optional<MailServer> mail, Options.Web web) throws Exception {
        this(folder, plugins, mail, web, new Options.Limits(4, Duration.ofSeconds(4), Duration.ofSeconds(3)));
    }

    private TestPortal(Path folder, Path plugins, Optional<MailServer> mail, Options.Web web, Options.Limits limits)
            throws Exception {
        this.folder = folder;
        this.plugins = plugins;
        this.web = web;
        this.limits = limits;
        this.mail = mail;
        this.portal = start();
    }

    /** Starts a portal with the plugins of a folder. */
    public static TestPortal with(Path plugins) throws Exception {
        return new TestPortal(Files.createTempDirectory("portal"), plugins, Optional.empty());
    }

    /** Starts a portal with the plugins of a folder, whose mails go to a server instead of its mailbox. */
    public static TestPortal with(Path plugins, MailServer mail) throws Exception {
        return new TestPortal(Files.createTempDirectory("portal"), plugins, Optional.of(mail));
    }

    /** Starts a portal with the plugins of a folder that is reached in this way: by other names, or behind a proxy. */
    public static TestPortal with(Path plugins, Options.Web web) throws Exception {
        return new TestPortal(Files.createTempDirectory("portal"), plugins, Optional.empty(), web);
    }

    /** Starts a portal with the plugins of a folder, which may take so much. */
    public static TestPortal with(Path plugins, Options.Limits limits) throws Exception {
        return new TestPortal(
                Files.createTempDirectory("portal"), plugins, Optional.empty(), Options.Web.local(0, 0), limits);
    }

    /** Starts a portal with the plugins of a folder, and its data in another folder, which is gone afterwards. */
    public static TestPortal with(Path plugins, Path data) throws Exception {
        return new TestPortal(data, plugins, Optional.empty());
    }

    /**
     * Starts a portal with the plugin that is being built, which has to run: the jar that the system property {@code plugin.jar}
     * names. The plugin parent sets it for the tests that run after the jar is made, those called {@code *IT}. {@link InPortal}
     * has one started for all of them.
     */
    public static TestPortal withThisPlugin() throws Exception {
        PluginUnderTest plugin = PluginUnderTest.asked();
        Path folder = Files.createTempDirectory("portal");
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.copy(plugin.jar(), plugins.resolve(plugin.jar().getFileName()));
        TestPortal portal = new TestPortal(folder, plugins, Optional.empty());
        portal.plugin = plugin;
        portal.switches = new Switches(portal, plugin.id());
        try {
            plugin.in(portal);
            return portal;
        } catch (AssertionError off) {
            portal.close();
            throw off;
        }
    }

    private Portal start() throws Exception {
        return Portal.start(options());
    }

    private Options options() {
        return new Options(
                folder.resolve("data"), database.map(TestDatabase::address), plugins, web, true, clock, limits, mail);
    }

    /** Stops the portal and starts it again on the same data. Sessions live on. */
    public void restart() throws Exception {
        stop();
        startAgain();
    }

    /** Names another mail server, for the next start. */
    public void mailsTo(MailServer other) {
        mail = Optional.of(other);
    }

    /** Stops the portal; its data stays, until {@link #startAgain} or {@link #close}. */
    public void stop() throws Exception {
        stopped = true;
        portal.stop();
    }

    /** Starts the portal that was stopped, on the same data. */
    public void startAgain() throws Exception {
        portal = start();
        stopped = false;
    }

    /** The same, but returns as soon as the portal answers: its modules are still being started. */
    public void beginAgain() throws Exception {
        portal = Portal.begin(options());
        stopped = false;
    }

    /** A configuration with which the command line finds this portal's data and database. */
    public Path configuration() throws IOException {
        return configuration(data());
    }

    /** The same with another data folder. */
    public Path configuration(Path data) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "schoolplein.data=" + data, "schoolplein.plugins=" + plugins, "schoolplein.address=http://localhost"));
        database.map(TestDatabase::address)
                .ifPresent(address -> lines.addAll(List.of(
                        "schoolplein.database-url=" + address.url(),
                        "schoolplein.database-username=" + address.username(),
                        "schoolplein.database-password=" + address.password(),
                        "schoolplein.database-owner-username=" + address.ownerUsername(),
                        "schoolplein.database-owner-password=" + address.ownerPassword())));
        return Files.write(Files.createTempFile(folder, "portal", ".properties"), lines);
    }

    /** The portal itself. */
    public Portal portal() {
        return portal;
    }

    /**
     * How many statements some work asks of the database once it is warm: the least of three times, since the portal's own jobs
     * ask beside it.
     *
     * @param work what can be done again, such as getting a page
     */
    public long statementsOf(Runnable work) {
        return LongStream.generate(() -> statementsOnce(work)).limit(3).min().orElseThrow();
    }

    private long statementsOnce(Runnable work) {
        long before = portal.statements();
        work.run();
        return portal.statements() - before;
    }

    /** The clock by which it lives. */
    public TestClock clock() {
        return clock;
    }

    /** Puts the clock forward; whoever had logged in does so again when they are next asked for. */
    public void forward(Duration time) {
        clock.forward(time);
        visitors.clear();
        if (families != null) {
            families.logInAgain();
        }
    }

    /**
     * Does something at a later moment, to the second: the clock is put forward and stands still meanwhile, however long it
     * takes. Then it goes on from there.
     */
    public void at(Instant moment, Runnable work) {
        forward(Duration.between(clock.instant(), moment));
        clock.holds(moment, work);
    }

    /** Lets modules do at once what is due, such as jobs once the clock was put forward, and returns when they have. */
    public void doesWhatIsDue() {
        Instant end = Instant.now().plus(PATIENCE);
        while (portal.background().isBehind()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("what is due is not done after " + PATIENCE);
            }
            portal.background().look();
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
    }

    /**
     * The plugin that is being built.
     *
     * @throws IllegalStateException if the portal was started with other plugins
     */
    public PluginUnderTest plugin() {
        return ofThisPlugin(plugin);
    }

    /**
     * Switches the module of the plugin that is being built, as the school's administrator does on the board. After the test it
     * is on again.
     *
     * @param school the school's slug: {@code de-linde} or {@code het-kompas}
     * @param state {@code off}, {@code preview}, {@code pilot}, {@code read-only} or {@code on}
     * @param groups the names of the groups of a pilot, such as {@code Groep 3}
     */
    public void switches(String school, String state, String... groups) {
        ofThisPlugin(switches).set(school, state, List.of(groups));
    }

    private static <T> T ofThisPlugin(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("This portal was not started with the plugin that is being built");
        }
        return part;
    }

    /** After a test: the module is on where it was switched, and no window is open. */
    void tidy() {
        if (windows != null) {
            windows.closeAll();
        }
        if (switches != null && !stopped) {
            switches.back();
        }
    }

    /**
     * Lets the plugin that is being built hear an event of another one, which need not be there; returns when it has.
     *
     * @param school the school's slug: {@code de-linde} or {@code het-kompas}
     * @param type the event's publisher, name and version: {@code lost-property/thing-found/1}
     * @param payload what it tells, as JSON
     */
    public void publishes(String school, String type, String payload) {
        new Publishing(this).publish(school, type, payload);
    }

    /** The folder with its data. */
    public Path data() {
        return folder.resolve("data");
    }

    /** The PostgreSQL that it uses; without one the database is embedded, in its folder. */
    public Optional<DatabaseAddress> database() {
        return database.map(TestDatabase::address);
    }

    /** The address of a path. */
    public URI at(String path) {
        return URI.create("http://localhost:" + portal.port() + path);
    }

    /** The address of a path on the management port. */
    public URI management(String path) {
        return URI.create("http://localhost:" + portal.managementPort() + path);
    }

    /** Somebody who has logged in with this demo login; the same one each time. */
    public Visitor as(String login) {
        return visitors.computeIfAbsent(login, name -> {
            Visitor visitor = visitor(name);
            Answer answer = visitor.json()
                    .post("/login", "{\"username\":\"" + name + "\",\"password\":\"" + Demo.PASSWORD + "\"}");
            if (answer.status() != 200) {
                throw new IllegalStateException(name + " cannot log in: " + answer);
            }
            return visitor;
        });
    }

    /** Somebody around a child of De Linde, logged in: people of all kinds, see {@link Families}. */
    public Visitor as(Families.Who who) {
        return families().as(who);
    }

    /**
     * Somebody without an account who has entered the code of a pass.
     *
     * <pre>{@code
     * String code = portal.as("beheer").at("de-linde").json().post("/lunch/helpers", helper).json().get("code").asText();
     * portal.withPass("de-linde", code).at("de-linde").get("/lunch/today").shows("Mila");
     * }</pre>
     */
    public Visitor withPass(String school, String code) {
        Visitor visitor = visitor("somebody with a pass");
        Answer answer = visitor.form("/" + school + "/code", "code=" + code);
        if (answer.status() != 303) {
            throw new IllegalStateException("the code " + code + " does not work: " + answer);
        }
        return visitor;
    }

    /** All of them, made at De Linde when they are asked for first. */
    Families families() {
        if (families == null) {
            families = new Families(this);
            families.make();
        }
        return families;
    }

    /** Somebody who has not logged in. */
    public Visitor anonymous() {
        return visitor("nobody");
    }

    Visitor visitor(String name) {
        return new Visitor(name, this::at, this::windows);
    }

    private Windows windows() {
        if (windows == null) {
            windows = new Windows();
        }
        return windows;
    }

    @Override
    public void close() throws IOException {
        if (windows != null) {
            windows.close();
        }
        try {
            if (!stopped) {
                portal.stop();
            }
        } catch (Exception failed) {
            throw new IOException("the portal did not stop in good order", failed);
        }
        database.ifPresent(TestDatabase::close);
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(TestPortal::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
