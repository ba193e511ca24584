package nl.schoolplein.portal.plugin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.SchoolDays;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.file.FileStore;
import nl.schoolplein.portal.file.SchoolFiles;
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.mount.Within;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Visit;
import org.glassfish.jersey.innate.inject.InternalBinder;

/** What the portal lends to its modules, and how a module is made of a plugin. */
public record Host(
        Store store,
        Transactions rows,
        Schools schools,
        FileStore files,
        SchoolYears years,
        Clock clock,
        Mount.House house,
        int concurrentCalls,
        Duration callLimit) {

    /** Makes the module of a plugin whose class loader is there; whatever is thrown leaves it off. */
    Module start(Manifest manifest, ClassLoader loader) throws Exception {
        PortalModule instance = (PortalModule)
                loader.loadClass(manifest.type()).getDeclaredConstructor().newInstance();
        Contribution contribution = new Contribution();
        instance.register(contribution);
        for (Class<?> entity : contribution.entities) {
            EntityRules.check(entity);
        }
        String schema = "plugin_" + manifest.id().replace('-', '_');
        if (!contribution.entities.isEmpty()) {
            migrate(schema, manifest, loader);
        }
        ModuleData data = new ModuleData(() -> open(schema, loader, contribution.entities));
        Skin skin = new Skin(
                manifest.id(),
                TemplateEngine.createPrecompiled(null, ContentType.Html, loader, manifest.templates()),
                new Bundle(manifest.id(), loader));
        skin.texts().text(Languages.DUTCH, "module.title");
        skin.texts().text(Locale.ENGLISH, "module.title");
        ModuleSettings settings = new ModuleSettings(manifest.id(), contribution.settings, rows);
        Mount mount = new Mount(
                house,
                new Mount.Parts(
                        skin,
                        loader,
                        contribution.resources,
                        new Rights(contribution.rules),
                        injected(data, settings, skin)),
                false);
        return new Module(
                manifest,
                contribution,
                instance,
                skin,
                data,
                settings,
                mount,
                new Bulkhead(manifest.id(), concurrentCalls, callLimit));
    }

    /** Liquibase looks for its own parts with the thread's class loader. */
    private void migrate(String schema, Manifest manifest, ClassLoader loader) {
        Within.loader(Host.class.getClassLoader(), () -> {
            store.migrate(schema, manifest.id() + "/changelog.xml", loader);
            return schema;
        });
    }

    /** The tables of a plugin, seen with its own class loader. */
    private Transactions open(String schema, ClassLoader loader, Collection<Class<?>> entities) {
        return Within.loader(loader, () -> files.counted(schema, store.sessions(schema, loader, Set.copyOf(entities))));
    }

    private InternalBinder injected(Database data, Settings settings, Skin skin) {
        SchoolFiles ofSchool = new SchoolFiles(files, house.renderer().core().texts());
        Texts texts = (key, arguments) -> skin.texts().text(Visit.current().language(), key, arguments);
        return new InternalBinder() {
            @Override
            protected void configure() {
                bind(data).to(Database.class);
                bind(settings).to(Settings.class);
                bind(texts).to(Texts.class);
                bind(ofSchool).to(Files.class);
                bind(clock).to(Clock.class);
                bindFactory(() -> (Viewer) Visit.current().by()).to(Viewer.class);
                bindFactory(() -> schools.directory(Visit.current().atSchool().id()))
                        .to(Directory.class);
                bindFactory(() -> years.days(
                                Visit.current().atSchool().id(), Visit.current().language()))
                        .to(SchoolDays.class);
            }
        };
    }
}
