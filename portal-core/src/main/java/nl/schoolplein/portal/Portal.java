package nl.schoolplein.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.schoolplein.portal.account.Account;
import nl.schoolplein.portal.account.AccountSession;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.data.DataFolder;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.demo.DemoFilled;
import nl.schoolplein.portal.desktop.Desktop;
import nl.schoolplein.portal.desktop.Tiles;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.file.SchoolFiles;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.login.Home;
import nl.schoolplein.portal.login.LoginPage;
import nl.schoolplein.portal.login.Logout;
import nl.schoolplein.portal.login.Me;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.portal.operator.OpenApi;
import nl.schoolplein.portal.operator.OperatorPages;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.Problems;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.plugin.Host;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.plugin.SettingRow;
import nl.schoolplein.portal.roster.AdminRoster;
import nl.schoolplein.portal.roster.RosterDesk;
import nl.schoolplein.portal.roster.RosterImport;
import nl.schoolplein.portal.roster.RosterTrace;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.portal.roster.oneroster.OneRoster;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import nl.schoolplein.portal.shell.Buttons;
import nl.schoolplein.portal.shell.PortalShell;
import nl.schoolplein.portal.switchboard.AdminModules;
import nl.schoolplein.portal.switchboard.AdminSettings;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.GroupModules;
import nl.schoolplein.portal.switchboard.ModuleSwitch;
import nl.schoolplein.portal.switchboard.Offer;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.switchboard.TrailRow;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.web.Assets;
import nl.schoolplein.portal.web.Management;
import nl.schoolplein.portal.web.WebServer;
import org.glassfish.jersey.innate.inject.InternalBinder;

/** The whole portal: put together, started and stopped here. */
public final class Portal {
    private static final Set<Class<?>> GLOBAL =
            Set.of(School.class, Account.class, AccountSession.class, Offer.class, DemoFilled.class);
    private static final Set<Class<?>> OF_SCHOOLS = Set.of(
            GroupRow.class,
            PupilRow.class,
            PlacementRow.class,
            GuardianRow.class,
            GuardianLinkRow.class,
            StaffRow.class,
            TeachingRow.class,
            ModuleSwitch.class,
            TrailRow.class,
            SettingRow.class,
            RosterImport.class,
            RosterTrace.class);
    private static final Set<Class<?>> RESOURCES = Set.of(
            Home.class,
            LoginPage.class,
            Logout.class,
            Me.class,
            Desktop.class,
            AdminModules.class,
            AdminSettings.class,
            AdminRoster.class,
            GroupModules.class,
            OperatorPages.class,
            OpenApi.class);
    private static final long MEGABYTE = 1024 * 1024;

    private final DataFolder folder;
    private final Store store;
    private final Transactions global;
    private final Transactions rows;
    private final Rosters rosters;
    private final RosterDesk desk;
    private final Plugins plugins;
    private final Tiles tiles;
    private final Mount core;
    private final WebServer web;
    private final Management management;
    private final Demo demo;
    private final AtomicBoolean ready = new AtomicBoolean();

    /** How a portal is started. */
    public record Options(
            Path data,
            Path plugins,
            String host,
            int port,
            int managementPort,
            boolean secureCookies,
            int uploadLimitMb,
            boolean demo,
            Clock clock,
            int concurrentCalls,
            Duration callLimit,
            Duration tileDeadline) {

        /** For a demo on this machine alone. */
        public static Options demo(Path data, Path plugins, int port, int managementPort, Clock clock) {
            return new Options(
                    data,
                    plugins,
                    "127.0.0.1",
                    port,
                    managementPort,
                    false,
                    100,
                    true,
                    clock,
                    32,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(2));
        }
    }

    private Portal(Options options) throws Exception {
        Clock clock = options.clock();
        folder = DataFolder.open(options.data());
        store = Store.embedded(folder.folder("database"));
        store.migrate("portal", "portal/changelog.xml", Portal.class.getClassLoader());
        global = new Transactions(store.sessions("portal", Portal.class.getClassLoader(), GLOBAL));
        rows = new Transactions(store.sessions("portal", Portal.class.getClassLoader(), OF_SCHOOLS));
        Schools schools = new Schools(global, rows, clock);
        Accounts accounts = new Accounts(global, clock);
        rosters = new Rosters(rows, schools, new OneRoster(), folder.folder("rosters"), clock);
        desk = new RosterDesk(rosters, folder.folder("rosters"), clock);
        Switchboard switchboard = new Switchboard(global, rows, clock);
        FileStore files = new FileStore(folder.folder("files"), emptied(folder.folder("incoming")));
        Body.Limits limits = new Body.Limits(
                files.incoming(),
                options.uploadLimitMb() * MEGABYTE,
                options.uploadLimitMb() * MEGABYTE * 4 + MEGABYTE);
        Assets assets = new Assets();
        Buttons[] buttons = new Buttons[1];
        Skin skin = new Skin(
                "portal",
                gg.jte.TemplateEngine.createPrecompiled(
                        null,
                        gg.jte.ContentType.Html,
                        Portal.class.getClassLoader(),
                        "nl.schoolplein.portal.templates"),
                new Bundle("portal", Portal.class.getClassLoader()));
        Renderer renderer =
                new Renderer(skin, schools, new PortalShell(schools, assets.base(), () -> buttons[0]), clock);
        Problems problems = new Problems(renderer, Json.mapper(Portal.class.getClassLoader()));
        Mount.House house = new Mount.House(renderer, problems, limits);
        plugins = new Plugins(new Host(
                store,
                rows,
                schools,
                new SchoolFiles(files),
                clock,
                house,
                options.concurrentCalls(),
                options.callLimit()));
        Gate gate = new Gate(plugins, switchboard);
        buttons[0] = new Buttons(plugins, gate);
        tiles = new Tiles(plugins, gate, renderer, clock, options.tileDeadline());
        SessionCookie cookie = new SessionCookie(options.secureCookies());
        OpenApi.Routes routes = this::routes;
        core = new Mount(
                house,
                new Mount.Parts(skin, Portal.class.getClassLoader(), RESOURCES, Rights.NONE, new InternalBinder() {
                    @Override
                    protected void configure() {
                        bind(schools).to(Schools.class);
                        bind(accounts).to(Accounts.class);
                        bind(switchboard).to(Switchboard.class);
                        bind(rosters).to(Rosters.class);
                        bind(desk).to(RosterDesk.class);
                        bind(plugins).to(Plugins.class);
                        bind(gate).to(Gate.class);
                        bind(buttons[0]).to(Buttons.class);
                        bind(tiles).to(Tiles.class);
                        bind(cookie).to(SessionCookie.class);
                        bind(skin.texts()).to(Bundle.class);
                        bind(clock).to(Clock.class);
                        bind(routes).to(OpenApi.Routes.class);
                    }
                }),
                true);
        demo = new Demo(global, rows, accounts, schools, rosters, folder.folder("rosters"), switchboard, clock);
        web = new WebServer(
                options.host(),
                options.port(),
                new WebServer.Inside(accounts, cookie, schools, gate, core, problems, limits, assets));
        management = new Management(options.host(), options.managementPort(), ready::get);
        management.metrics().gauge("schoolplein.web.threads.busy", web, WebServer::busyThreads);
        management.metrics().gauge("schoolplein.database.statements", store, Store::statements);
        management.metrics().gauge("schoolplein.plugins.failed", plugins, all -> all.failures()
                .size());
    }

    /** Starts a portal; when this returns it serves. Whatever fails, nothing is left open. */
    public static Portal start(Options options) throws Exception {
        Portal portal = new Portal(options);
        try {
            portal.plugins.start(options.plugins());
            if (options.demo()) {
                portal.demo.fill(portal.plugins);
            }
            portal.management.start();
            portal.web.start();
            portal.ready.set(true);
            return portal;
        } catch (Throwable failed) {
            portal.stop();
            throw failed;
        }
    }

    /** What was coming in when the portal stopped will not come any further. */
    private static Path emptied(Path incoming) throws IOException {
        try (Stream<Path> left = Files.list(incoming)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        return incoming;
    }

    /** The port for people. */
    public int port() {
        return web.port();
    }

    /** The port for health and metrics. */
    public int managementPort() {
        return management.port();
    }

    /** How many statements went to the database since the start. */
    public long statements() {
        return store.statements();
    }

    /** The people from the schools' administrations. */
    public Rosters rosters() {
        return rosters;
    }

    /** The plugins, running and failed. */
    public Plugins plugins() {
        return plugins;
    }

    /** All ways into the portal, the core's and the modules'. */
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(core.routes());
        plugins.modules().stream().map(Module::mount).map(Mount::routes).forEach(routes::addAll);
        return routes;
    }

    /** Takes no more requests, finishes those in flight, and closes everything. */
    public void stop() throws Exception {
        ready.set(false);
        web.stop();
        management.stop();
        tiles.close();
        desk.close();
        plugins.close();
        core.close();
        rows.close();
        global.close();
        store.close();
        folder.close();
    }
}
