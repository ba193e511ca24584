package nl.schoolplein.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.command.Counter;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.Belongings;
import nl.schoolplein.portal.demo.Demo;
import nl.schoolplein.portal.desktop.Desk;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.form.Body;
import nl.schoolplein.portal.form.Json;
import nl.schoolplein.portal.introduction.Introduction;
import nl.schoolplein.portal.joining.Joining;
import nl.schoolplein.portal.joining.LetterSheets;
import nl.schoolplein.portal.login.Entry;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.mail.MailServer;
import nl.schoolplein.portal.mail.Postman;
import nl.schoolplein.portal.mailbox.PostRoom;
import nl.schoolplein.portal.medical.MedicalFile;
import nl.schoolplein.portal.medical.ModuleMedical;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.mount.Route;
import nl.schoolplein.portal.notice.Forgetting;
import nl.schoolplein.portal.notice.NoticeMail;
import nl.schoolplein.portal.notice.NoticeOutbox;
import nl.schoolplein.portal.operator.OpenApi;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.Problems;
import nl.schoolplein.portal.page.Renderer;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.paper.Papers;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.portal.pass.PassPage;
import nl.schoolplein.portal.people.Facts;
import nl.schoolplein.portal.people.PeopleDesk;
import nl.schoolplein.portal.person.OwnDetails;
import nl.schoolplein.portal.plugin.Host;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.PluginDesk;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.portrait.PortraitFaces;
import nl.schoolplein.portal.portrait.Portraits;
import nl.schoolplein.portal.privacy.Privacy;
import nl.schoolplein.portal.roster.RosterDesk;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.shell.Buttons;
import nl.schoolplein.portal.shell.PortalShell;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.switchboard.Gate;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.turn.Turns;
import nl.schoolplein.portal.viewing.Viewings;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.SessionCookie;
import nl.schoolplein.portal.watch.Watch;
import nl.schoolplein.portal.web.Assets;
import nl.schoolplein.portal.web.Live;
import nl.schoolplein.portal.web.Management;
import nl.schoolplein.portal.web.WebServer;
import nl.schoolplein.portal.welcome.Welcome;
import org.glassfish.jersey.innate.inject.InternalBinder;

/** What a portal is made of, put together: each part gets those that it needs, and nobody looks for one. */
final class Composition {
    private static final long MEGABYTE = 1024 * 1024;

    final RosterDesk rosterDesk;
    final Turns turns;
    final Plugins plugins;
    final Background background;
    final AllModules all;
    final Mount core;
    final WebServer web;
    final Management management;
    final Demo demo;
    final Joining joining;
    final Entry entry;
    final Counter counter;
    final PassDesk passes;

    /** Puts it together; nothing is started yet. What the portal keeps is closed by who opened it. */
    Composition(Options options, Installation kept, Optional<Live> live, BooleanSupplier ready) throws Exception {
        Clock clock = options.clock();
        Schools schools = kept.schools();
        Accounts accounts = kept.accounts();
        Switchboard switchboard = kept.switchboard();
        FileStore files = kept.files();
        rosterDesk = new RosterDesk(kept.rosters(), kept.folder("rosters"), clock);
        turns = new Turns(kept.rows(), kept.rosters(), schools, clock);
        Body.Limits limits = Body.Limits.of(files.incoming(), options.web().uploadLimitMb());
        Assets assets = new Assets(live);
        Buttons[] buttons = new Buttons[1];
        AllModules[] modules = new AllModules[1];
        Skin skin = Skin.compiled("portal", Portal.class.getClassLoader(), "nl.schoolplein.portal.templates");
        PostRoom post = new PostRoom(kept.outbox(), schools, kept.looks(), skin, options.mail(), options.demo());
        new Postman(kept.global(), post, options.mail(), clock).serve(kept.jobs());
        kept.audit().expireDaily(kept.jobs(), kept.store());
        SchoolYears years = new SchoolYears(kept.rows(), skin.texts());
        NoticeOutbox notices = new NoticeOutbox(kept.rows(), clock);
        MedicalFile medical = new MedicalFile(kept.rows(), kept.secrets(), kept.audit(), clock);
        passes = new PassDesk(kept.rows(), kept.secrets(), kept.audit(), accounts.throttle(), clock);
        passes.forgetMonthly(kept.jobs(), kept.store());
        Portraits portraits = new Portraits(kept.rows(), files, kept.audit(), clock);
        PortraitFaces faces = new PortraitFaces(portraits, kept.looks());
        Renderer renderer = new Renderer(
                skin,
                schools,
                new PortalShell(
                        schools,
                        kept.looks(),
                        assets.base(),
                        switchboard.naming(),
                        new PortalShell.Late(() -> buttons[0], () -> modules[0].bell()),
                        post.mailbox()),
                faces,
                clock,
                limits.file());
        Problems problems = new Problems(renderer, Json.mapper(Portal.class.getClassLoader()));
        Mount.House house = new Mount.House(renderer, problems, limits);
        management = new Management(options.web().host(), options.web().managementPort(), ready);
        plugins = new Plugins(new Host(
                kept.store(),
                kept.rows(),
                schools,
                files,
                new Papers(renderer, kept.looks()),
                years,
                kept.events(),
                notices,
                passes,
                id -> modules[0].calendar(id),
                id -> new ModuleMedical(medical, schools, skin.texts(), () -> modules[0].called(id)),
                clock,
                house,
                new Watch(management.metrics(), clock),
                new Host.Limits(
                        options.limits().concurrentCalls(),
                        options.limits().callLimit(),
                        options.limits().startLimit())));
        plugins.whenErased(switchboard::forget);
        PluginDesk jars = new PluginDesk(plugins, kept.folder("jars"), clock);
        Gate gate = new Gate(plugins, switchboard);
        background = new Background(new Background.Parts(
                plugins,
                gate,
                schools,
                kept.events(),
                kept.global(),
                kept.store().forJobs(),
                options.limits().callLimit(),
                clock));
        buttons[0] = new Buttons(plugins, gate, switchboard.naming());
        all = new AllModules(
                plugins,
                gate,
                new AllModules.OfSchools(kept.rows(), schools, years, kept.looks(), portraits, switchboard, notices),
                renderer,
                clock,
                options.limits().tileDeadline());
        modules[0] = all;
        Welcome welcome = new Welcome(kept.rows(), clock);
        Viewings viewings = new Viewings(accounts.sessions(), schools, kept.rows(), kept.audit(), clock);
        SessionCookie cookie = new SessionCookie(options.web().secureCookies());
        BoardDesk boardDesk = new BoardDesk(plugins, switchboard, gate, schools, skin.texts(), clock);
        OpenApi.Routes routes = this::routes;
        OwnDetails details = new OwnDetails(kept.rows(), schools, clock);
        Privacy privacy = new Privacy(new Privacy.Parts(
                kept.global(),
                kept.rows(),
                schools,
                files,
                kept.audit(),
                accounts,
                kept.people(),
                medical,
                portraits,
                plugins,
                kept.store().belongings(),
                kept.jobs(),
                background,
                gate,
                switchboard,
                skin,
                clock));
        Introduction introduction =
                new Introduction(boardDesk, gate, switchboard, schools, years, kept.rows(), clock, skin.texts());
        Entrances entrances = options.entrances(this::port);
        new Forgetting(kept.store(), kept.jobs(), clock);
        new NoticeMail(
                new NoticeMail.Parts(
                        kept.rows(), schools, gate, all.wording(), kept.outbox(), entrances, skin.texts(), clock),
                kept.jobs());
        joining = new Joining(new Joining.Parts(
                kept.global(),
                kept.rows(),
                schools,
                accounts,
                kept.outbox(),
                kept.jobs(),
                kept.audit(),
                entrances,
                clock));
        Facts facts = new Facts(kept.people(), kept.outbox(), kept.looks(), entrances);
        Desk desk = new Desk(buttons[0], all.onDesktop(), welcome, joining::waiting, schools, renderer);
        LetterSheets letters = new LetterSheets(joining, kept.looks(), skin.texts(), clock);
        entry = new Entry(
                new Entry.Place(
                        kept.global(),
                        kept.rows(),
                        accounts,
                        schools,
                        entrances,
                        cookie,
                        kept.audit(),
                        kept.secrets(),
                        kept.outbox(),
                        kept.jobs(),
                        options.mail().map(MailServer::from),
                        clock),
                !options.demo());
        core = new Mount(
                house,
                new Mount.Parts(skin, Portal.class.getClassLoader(), OwnPages.ALL, Rights.NONE, new InternalBinder() {
                    @Override
                    protected void configure() {
                        bind(schools).to(Schools.class);
                        install(entry);
                        bind(switchboard).to(Switchboard.class);
                        bind(kept.rosters()).to(Rosters.class);
                        bind(kept.people()).to(PeopleDesk.class);
                        bind(facts).to(Facts.class);
                        bind(rosterDesk).to(RosterDesk.class);
                        bind(turns).to(Turns.class);
                        bind(plugins).to(Plugins.class);
                        bind(jars).to(PluginDesk.class);
                        bind(background).to(Background.class);
                        bind(kept.store().belongings()).to(Belongings.class);
                        bind(gate).to(Gate.class);
                        bind(boardDesk).to(BoardDesk.class);
                        bind(desk).to(Desk.class);
                        install(all);
                        bind(viewings).to(Viewings.class);
                        bind(years).to(SchoolYears.class);
                        bind(kept.looks()).to(Looks.class);
                        bind(introduction).to(Introduction.class);
                        bind(post).to(PostRoom.class);
                        bind(joining).to(Joining.class);
                        bind(letters).to(LetterSheets.class);
                        bind(skin.texts()).to(Bundle.class);
                        bind(clock).to(Clock.class);
                        bind(routes).to(OpenApi.Routes.class);
                        bind(kept.audit()).to(AuditLog.class);
                        bind(medical).to(MedicalFile.class);
                        bind(portraits).to(Portraits.class);
                        bind(faces).to(PortraitFaces.class);
                        bind(details).to(OwnDetails.class);
                        install(privacy);
                        bind(welcome).to(Welcome.class);
                        bind(passes).to(PassDesk.class);
                        bind((PassPage.Start) pass ->
                                        plugins.module(pass.module()).flatMap(module -> module.startOf(pass.action())))
                                .to(PassPage.Start.class);
                    }
                }),
                true);
        demo = new Demo(
                kept.global(),
                kept.rows(),
                accounts,
                schools,
                kept.rosters(),
                kept.looks(),
                portraits,
                medical,
                kept.folder("rosters"),
                switchboard,
                background,
                clock);
        web = new WebServer(
                options.web().host(),
                options.web().port(),
                options.web().proxies(),
                new WebServer.Inside(
                        entrances,
                        accounts.sessions(),
                        cookie,
                        schools,
                        viewings,
                        passes,
                        gate,
                        desk,
                        core,
                        problems,
                        limits,
                        options.limits().answerMb() * MEGABYTE,
                        assets,
                        plugins.starting()));
        counter = new Counter(new Site(Place.of(options), kept, Optional.of(plugins)));
        new Gauges(management).of(web, kept.store(), plugins, background);
    }

    /** All ways into the portal, the core's and the modules'. */
    List<Route> routes() {
        List<Route> routes = new ArrayList<>(core.routes());
        plugins.modules().stream().map(Module::mount).map(Mount::routes).forEach(routes::addAll);
        return routes;
    }

    private int port() {
        return web.port();
    }
}
