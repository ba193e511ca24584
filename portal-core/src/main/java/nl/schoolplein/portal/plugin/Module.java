package nl.schoolplein.portal.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.Tile;
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.page.ProblemException;
import nl.schoolplein.portal.page.Skin;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.watch.PluginLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A module that is installed and started. Whether a school has it is the switchboard's to say. */
public final class Module {
    private static final Logger LOG = LoggerFactory.getLogger(Module.class);

    /** How long a plugin may take to close what it opened itself. */
    private static final Duration TO_CLOSE = Duration.ofSeconds(5);

    private final Manifest manifest;
    private final Contribution contribution;
    private final PortalModule instance;
    private final Skin skin;
    private final ModuleData data;
    private final ModuleSettings settings;
    private final Mount mount;
    private final Bulkhead bulkhead;

    Module(
            Manifest manifest,
            Contribution contribution,
            PortalModule instance,
            Skin skin,
            ModuleData data,
            ModuleSettings settings,
            Mount mount,
            Bulkhead bulkhead) {
        this.manifest = manifest;
        this.contribution = contribution;
        this.instance = instance;
        this.skin = skin;
        this.data = data;
        this.settings = settings;
        this.mount = mount;
        this.bulkhead = bulkhead;
    }

    /** The plugin's id, which is the module's id and its segment of addresses. */
    public String id() {
        return manifest.id();
    }

    /** The plugin's version. */
    public String version() {
        return manifest.version();
    }

    /** Who made the plugin. */
    public String provider() {
        return manifest.provider();
    }

    /** The name of its icon. */
    public String icon() {
        return contribution.icon;
    }

    /** The style class of its soft colour. */
    public String tint() {
        return "tint-" + contribution.tint.name().toLowerCase(Locale.ROOT);
    }

    /** Its place in the bar. */
    public int place() {
        return contribution.place;
    }

    /** Whether a teacher may switch it off for a group. */
    public boolean groupsMaySwitch() {
        return contribution.groupsMaySwitch;
    }

    /** The ids of the modules that it cannot do without; they may be missing. */
    public Set<String> requires() {
        return Collections.unmodifiableSet(contribution.requires);
    }

    /** Its button's text, as the plugin calls it; a school may call it otherwise. */
    public String title(Locale language) {
        return skin.texts().text(language, "module.title");
    }

    /** Who may do what. */
    public Rights rights() {
        return new Rights(contribution.rules);
    }

    /** Its templates and texts. */
    public Skin skin() {
        return skin;
    }

    /** Its settings, and what schools made of them. */
    public ModuleSettings settings() {
        return settings;
    }

    /** Its resources. */
    public Mount mount() {
        return mount;
    }

    /** What keeps it from holding up others. */
    public Bulkhead bulkhead() {
        return bulkhead;
    }

    /** Its tiles, new ones at each call. */
    public List<Tile> tiles() {
        return contribution.tiles.stream().<Tile>map(mount::make).toList();
    }

    /** What fills the demo schools. */
    public List<DemoData> demos() {
        return contribution.demos.stream().<DemoData>map(mount::make).toList();
    }

    /** Changes whenever something was written to its tables of the school, or a setting was changed. */
    public long dataVersion(UUID school) {
        return data.version(school) + settings.version();
    }

    /** How many of its rows hold which file of a school, by hash. */
    public Map<String, Long> files(UUID school) {
        return contribution.entities.isEmpty() ? Map.of() : data.files(school);
    }

    /** Whether it has things that are items of their own, for which a guardian could look in vain. */
    public boolean hasItems() {
        return !kindsOfItems().isEmpty();
    }

    /**
     * Its items at a school, newest first, for the host's own explanations: all of them, also those that the viewer does
     * not see.
     *
     * @throws ProblemException (503) if the module is too busy to say
     */
    public List<Item> items(UUID school, PortalViewer viewer) {
        List<Item> items = new ArrayList<>();
        Bulkhead.Call call = bulkhead.enter(() -> {});
        if (call == null) {
            throw new ProblemException(503, "problem.503.detail", new IllegalStateException(id() + " is busy"));
        }
        try (call) {
            inside(() -> items.addAll(data.items(school, kindsOfItems(), viewer)));
        }
        return items;
    }

    /** The kinds of rows that give themselves a title. */
    private List<Class<? extends AudienceRow>> kindsOfItems() {
        List<Class<? extends AudienceRow>> kinds = new ArrayList<>();
        for (Class<?> entity : contribution.entities) {
            if (AudienceRow.class.isAssignableFrom(entity) && titles(entity)) {
                kinds.add(entity.asSubclass(AudienceRow.class));
            }
        }
        return kinds;
    }

    private static boolean titles(Class<?> entity) {
        try {
            return entity.getMethod("itemTitle").getDeclaringClass() != AudienceRow.class;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Runs the work with the module's class loader as the thread's. What it throws is counted, and thrown on. */
    public void inside(Runnable work) {
        try {
            mount.inside(work);
        } catch (Throwable failed) { // also an Error in a plugin's code
            bulkhead.pulse().failed();
            throw failed;
        }
    }

    /** Its tables. */
    ModuleData data() {
        return data;
    }

    /** Closes all that belongs to it; what fails on the way does not keep the rest open. */
    void close() {
        close(bulkhead);
        close(() -> Patience.of("its own close", TO_CLOSE, mount.loader(), () -> {
            instance.close();
            return instance;
        }));
        close(mount);
        close(data);
        close(() -> skin.texts().close());
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Throwable failed) { // also an Error in a plugin's code
            LOG.atWarn()
                    .addKeyValue(PluginLines.PLUGIN, id())
                    .setCause(failed)
                    .log("Plugin {} {} did not stop cleanly", id(), version());
        }
    }
}
