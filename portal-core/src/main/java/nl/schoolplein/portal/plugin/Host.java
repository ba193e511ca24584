package nl.schoolplein.portal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.schoolplein.api.Calendar;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Events;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Medical;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Passes;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.api.Words;
import nl.schoolplein.portal.data.Belongings;
import nl.schoolplein.portal.data.Quiet;
import nl.schoolplein.portal.data.Share;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.event.EventJson;
import nl.schoolplein.portal.event.EventOutbox;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.file.SchoolFiles;
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.mount.Within;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.paper.Papers;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.watch.Watch;
import nl.schoolplein.portal.words.DutchWords;
import org.glassfish.jersey.innate.inject.InternalBinder;

/**
 * What the portal lends to its modules, and how a module is made of a plugin.
 *
 * @param calendars gives a module, by its id, all that stands in the calendar
 * @param medicals gives a module, by its id, the medical details of pupils
 */
public record Host(
        Store store,
        Transactions rows,
        Schools schools,
        FileStore files,
        Papers papers,
        SchoolYears years,
        EventOutbox events,
        Telling notices,
        PassDesk passes,
        Function<String, Calendar> calendars,
        Function<String, Medical> medicals,
        Clock clock,
        Mount.House house,
        Watch watch,
        Limits limits) {
    private static final Words WORDS = new DutchWords();

    /**
     * What a module may take.
     *
     * @param concurrentCalls how many calls at the same time
     * @param call how long a call may stand still
     * @param start how long its own code may take to start, and to stop
     */
    public record Limits(int concurrentCalls, Duration call, Duration start) {
        /** A transaction that is still open after twice the time of a call is rolled back. */
        Duration transaction() {
            return call.multipliedBy(2);
        }
    }

    /**
     * Makes the module of a plugin whose class loader is there; whatever is thrown leaves it off. Its tables come last:
     * what is wrong with the rest of it is found before they are changed.
     *
     * @param shared what it has in common with the version that serves meanwhile, if one does
     * @param warm whether its tables are opened at once
     */
    Module start(Manifest manifest, ClassLoader loader, Lasting shared, boolean warm) throws Exception {
        watch.lines().knows(manifest.id(), packageOf(manifest.type()));
        Module module = Patience.of("its start", limits.start(), loader, () -> make(manifest, loader, shared));
        try {
            if (!module.data().tables().none()) {
                prepare(manifest, loader, module.data().tables(), shared, warm);
            }
            return module;
        } catch (Throwable failed) {
            module.close();
            throw failed;
        }
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private Module make(Manifest manifest, ClassLoader loader, Lasting shared) throws Exception {
        PortalModule instance = (PortalModule)
                loader.loadClass(manifest.type()).getDeclaredConstructor().newInstance();
        Contribution contribution = new Contribution();
        instance.register(contribution);
        for (Class<?> entity : contribution.entities) {
            EntityRules.check(entity);
        }
        DataRules.check(contribution);
        EventJson json = new EventJson(loader);
        EventRules.check(manifest, loader, contribution, json);
        OpenWrite open = new OpenWrite();
        Share database = store.share(manifest.id(), limits.transaction());
        ModuleData data = new ModuleData(tables(manifest, loader, contribution, database), shared, open, rows);
        Skin skin = Skin.compiled(manifest.id(), loader, manifest.templates());
        skin.texts().text(Languages.DUTCH, "module.title");
        skin.texts().text(Locale.ENGLISH, "module.title");
        contribution.notices.keySet().forEach(kind -> textOf(kind, skin));
        ModuleSettings settings = new ModuleSettings(manifest.id(), contribution.settings, rows, shared);
        Mount mount = new Mount(
                house,
                new Mount.Parts(
                        skin,
                        loader,
                        contribution.resources,
                        new Rights(contribution.rules),
                        injected(
                                data,
                                new ModuleEvents(manifest.id(), contribution, open, events, json),
                                new ModuleNotices(manifest.id(), contribution, open, notices),
                                new ModulePasses(manifest.id(), contribution, passes, clock),
                                settings,
                                skin)),
                false);
        return new Module(
                manifest,
                contribution,
                instance,
                skin,
                data,
                settings,
                mount,
                new ModulePeople(contribution.people, data, settings, mount, clock),
                new Bulkhead(
                        manifest.id(), limits.concurrentCalls(), limits.call(), watch.pulse(manifest.id()), database),
                json);
    }

    private static void textOf(String notice, Skin skin) {
        for (Locale language : Languages.ALL) {
            if (!skin.texts().has(language, Module.textOf(notice))) {
                throw new IllegalArgumentException(
                        "no text " + Module.textOf(notice) + " in " + language.getDisplayLanguage(Locale.ENGLISH));
            }
        }
    }

    /** The tables of a plugin, seen with its own class loader. */
    private ModuleTables tables(Manifest manifest, ClassLoader loader, Contribution contribution, Share database) {
        String schema = Belongings.schema(manifest.id());
        Set<Class<?>> entities = Set.copyOf(contribution.entities);
        return new ModuleTables(
                schema,
                entities,
                () -> Within.loader(loader, () -> store.sessions(schema, database, loader, entities)),
                factory -> Within.loader(loader, () -> files.counted(schema, factory)));
    }

    private void prepare(Manifest manifest, ClassLoader loader, ModuleTables tables, Lasting shared, boolean warm)
            throws Exception {
        if (warm) {
            Patience.of("the making of its entities", limits.start(), loader, tables::map);
        }
        if (!store.current(tables.schema(), loader)) {
            Optional<String> newer =
                    store.version(tables.schema()).filter(other -> Manifest.newer(other, manifest.version()));
            if (newer.isPresent()) {
                manifest.refuseTablesOf(newer.get());
            }
            if (newer.isEmpty() || store.brokenOff(tables.schema())) { // else they stay as the newer one made them
                migrate(tables.schema(), manifest, loader, shared.turnstile());
                tables.changedBy(newer.orElse(manifest.version()));
            }
        }
        if (warm) {
            tables.open();
        }
    }

    /** Liquibase looks for its own parts with the thread's class loader. */
    private void migrate(String schema, Manifest manifest, ClassLoader loader, Quiet quiet) {
        Within.loader(Host.class.getClassLoader(), () -> {
            store.migrate(schema, manifest.id() + "/changelog.xml", loader, quiet);
            return schema;
        });
    }

    /** The module serves: from now on it is known which version its tables are of. */
    void noteTables(Module module) {
        ModuleTables tables = module.data().tables();
        tables.changedBy().ifPresent(version -> store.servedBy(tables.schema(), version));
    }

    private InternalBinder injected(
            Database data, Events published, Notices told, Passes given, Settings settings, Skin skin) {
        SchoolFiles ofSchool = new SchoolFiles(
                files, house.renderer().core().texts(), page -> papers.pdf(Visit.current(), skin, page));
        Texts texts = (key, arguments) ->
                house.renderer().texts(Visit.current(), skin).text(key, arguments);
        return new InternalBinder() {
            @Override
            protected void configure() {
                bind(data).to(Database.class);
                bind(published).to(Events.class);
                bind(told).to(Notices.class);
                bind(given).to(Passes.class);
                bind(settings).to(Settings.class);
                bind(texts).to(Texts.class);
                bind(ofSchool).to(Files.class);
                bind(clock).to(Clock.class);
                bind(WORDS).to(Words.class);
                bindFactory(() -> calendars.apply(skin.id())).to(Calendar.class);
                bind(medicals.apply(skin.id())).to(Medical.class);
                bindFactory(() -> (Viewer) Visit.current().by()).to(Viewer.class);
                bindFactory(() -> schools.directory(
                                Visit.current().atSchool().id(),
                                Optional.ofNullable(Visit.current().viewer())))
                        .to(Directory.class);
                bindFactory(() -> years.days(
                                Visit.current().atSchool().id(), Visit.current().language()))
                        .to(SchoolDays.class);
            }
        };
    }
}
