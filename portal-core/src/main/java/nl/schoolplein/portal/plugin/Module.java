package nl.schoolplein.portal.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.CalendarSource;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.SearchSource;
import nl.schoolplein.api.Tile;
import nl.schoolplein.portal.event.Delivery;
import nl.schoolplein.portal.event.EventJson;
import nl.schoolplein.portal.event.Hearing;
import nl.schoolplein.portal.mount.Bulkhead;
import nl.schoolplein.portal.mount.Call;
import nl.schoolplein.portal.mount.Mount;
import nl.schoolplein.portal.mount.Within;
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
    private final ModulePeople people;
    private final Bulkhead bulkhead;
    private final ModuleWork work;
    private final ModuleItems items;

    Module(
            Manifest manifest,
            Contribution contribution,
            PortalModule instance,
            Skin skin,
            ModuleData data,
            ModuleSettings settings,
            Mount mount,
            ModulePeople people,
            Bulkhead bulkhead,
            EventJson json) {
        this.manifest = manifest;
        this.contribution = contribution;
        this.instance = instance;
        this.skin = skin;
        this.data = data;
        this.settings = settings;
        this.mount = mount;
        this.people = people;
        this.bulkhead = bulkhead;
        this.work = new ModuleWork(manifest.id(), contribution, data, mount, json);
        this.items = ModuleItems.of(contribution.entities, data);
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

    /** The page on which somebody with a pass for this action begins, below the module's address: its shortest one. */
    public Optional<String> startOf(String action) {
        String base = "/{school}/" + id() + "/";
        return mount.routes().stream()
                .filter(route -> !route.writes() && action.equals(route.rule()))
                .map(route -> route.path().substring(base.length()))
                .filter(path -> path.indexOf('{') < 0)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** What keeps it from holding up others. */
    public Bulkhead bulkhead() {
        return bulkhead;
    }

    /** Whether it has something for the desktop. */
    public boolean hasTiles() {
        return !contribution.tiles.isEmpty();
    }

    /** Its tiles, new ones at each call. */
    public List<Tile> tiles() {
        return contribution.tiles.stream().<Tile>map(mount::make).toList();
    }

    /** Whether it can be searched. */
    public boolean canBeSearched() {
        return !contribution.searches.isEmpty();
    }

    /** What is asked when somebody searches, new ones at each call. */
    public List<SearchSource> searches() {
        return contribution.searches.stream().<SearchSource>map(mount::make).toList();
    }

    /** Whether it has something for the calendar. */
    public boolean hasCalendar() {
        return !contribution.calendars.isEmpty();
    }

    /** What is asked for the calendar, new ones at each call. */
    public List<CalendarSource> calendars() {
        return contribution.calendars.stream().<CalendarSource>map(mount::make).toList();
    }

    /** The kinds of notices that it tells, and whether they go out by mail. */
    public Map<String, Notice.ByMail> notices() {
        return Collections.unmodifiableMap(contribution.notices);
    }

    /** The key of the text of a kind of notice. */
    public static String textOf(String notice) {
        return "notice." + notice;
    }

    /** What fills the demo schools. */
    public List<DemoData> demos() {
        return contribution.demos.stream().<DemoData>map(mount::make).toList();
    }

    /** What it does in the background. */
    public List<Chore> chores() {
        return work.chores();
    }

    /**
     * Does a chore of its own, at the school of the visit.
     *
     * @return what is wrong, if it asks the module's health and something is
     */
    public Optional<String> does(Chore chore) throws Exception {
        return work.does(chore);
    }

    /** What it hears, and in which class. */
    public Set<Hearing.Key> hears() {
        return work.hears();
    }

    /** Hears an event at the school of the visit, unless somebody else hears it: in one transaction with what comes of it. */
    public void hear(Delivery delivery) throws Exception {
        work.hear(delivery);
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
        return items.any();
    }

    /**
     * Its items at a school, newest first, for the host's own explanations: all of them, also those that the viewer does
     * not see.
     *
     * @throws ProblemException (503) if the module is too busy to say
     */
    public List<Item> items(UUID school, PortalViewer viewer) {
        List<Item> all = new ArrayList<>();
        Call call = bulkhead.enter(() -> {});
        if (call == null) {
            throw new ProblemException(503, "problem.503.detail", new IllegalStateException(id() + " is busy"));
        }
        try (call) {
            inside(() -> all.addAll(items.of(school, viewer)));
        }
        return all;
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

    /** Does the work with the module's class loader as the thread's. */
    public <T, X extends Exception> T within(Within.Work<T, X> work) throws X {
        return mount.within(work);
    }

    /** What it keeps about people. */
    public ModulePeople people() {
        return people;
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
