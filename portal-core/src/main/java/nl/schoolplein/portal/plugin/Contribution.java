package nl.schoolplein.portal.plugin;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.api.CalendarSource;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.EventType;
import nl.schoolplein.api.HealthCheck;
import nl.schoolplein.api.Job;
import nl.schoolplein.api.Listener;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PersonalData;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.SearchSource;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Tile;
import nl.schoolplein.api.Tint;
import nl.schoolplein.portal.page.Icons;

/** What a module registered. */
final class Contribution implements Registrar {
    String icon = "puzzle";
    int place = 500;
    Tint tint = Tint.SKY;
    boolean groupsMaySwitch;
    final Map<String, Rule> rules = new LinkedHashMap<>();
    final Set<Class<?>> resources = new LinkedHashSet<>();
    final Set<Class<?>> entities = new LinkedHashSet<>();
    final Set<Class<? extends Tile>> tiles = new LinkedHashSet<>();
    final Set<Class<? extends SearchSource>> searches = new LinkedHashSet<>();
    final Set<Class<? extends CalendarSource>> calendars = new LinkedHashSet<>();
    final Map<String, Setting<?>> settings = new LinkedHashMap<>();
    final Set<Class<? extends DemoData>> demos = new LinkedHashSet<>();
    final Set<String> requires = new LinkedHashSet<>();
    final Map<Chore, Class<? extends Job>> jobs = new LinkedHashMap<>();
    final Map<String, EventType<?>> publishes = new LinkedHashMap<>();
    final List<Hears<?>> listeners = new ArrayList<>();
    final Map<String, Notice.ByMail> notices = new LinkedHashMap<>();
    final Set<Class<? extends HealthCheck>> checks = new LinkedHashSet<>();
    final Map<String, Personal> people = new LinkedHashMap<>();

    /** A kind of personal data, and the class that does what its rows cannot tell. */
    record Personal(DataKind kind, Optional<Class<? extends PersonalData>> by) {}

    @Override
    public Registrar button(String newIcon, int newPlace) {
        Icons.of(newIcon);
        if (newPlace < 0 || newPlace > 999) {
            throw new IllegalArgumentException("a button's place is 0 to 999, not " + newPlace);
        }
        icon = newIcon;
        place = newPlace;
        return this;
    }

    @Override
    public Registrar tint(Tint newTint) {
        tint = newTint;
        return this;
    }

    @Override
    public Registrar groupsMaySwitch() {
        groupsMaySwitch = true;
        return this;
    }

    @Override
    public Registrar allow(ModuleAction action, Rule rule) {
        once(rules.put(action.name(), rule) == null, "the action " + action.name());
        return this;
    }

    @Override
    public Registrar resources(Class<?>... classes) {
        for (Class<?> resource : classes) {
            once(resources.add(resource), resource.getName());
        }
        return this;
    }

    @Override
    public Registrar entity(Class<? extends SchoolRow> entity) {
        once(entities.add(entity), entity.getName());
        return this;
    }

    @Override
    public Registrar requires(String moduleId) {
        once(requires.add(moduleId), "that it requires " + moduleId);
        return this;
    }

    @Override
    public Registrar tile(Class<? extends Tile> tile) {
        once(tiles.add(tile), tile.getName());
        return this;
    }

    @Override
    public Registrar search(Class<? extends SearchSource> source) {
        once(searches.add(source), source.getName());
        return this;
    }

    @Override
    public Registrar calendar(Class<? extends CalendarSource> source) {
        once(calendars.add(source), source.getName());
        return this;
    }

    @Override
    public Registrar setting(Setting<?> setting) {
        once(settings.put(setting.key(), setting) == null, "the setting " + setting.key());
        return this;
    }

    @Override
    public Registrar demo(Class<? extends DemoData> demo) {
        once(demos.add(demo), demo.getName());
        return this;
    }

    @Override
    public Registrar job(String name, Duration between, Class<? extends Job> job) {
        return job(Chore.every(name, between), job);
    }

    @Override
    public Registrar dailyJob(String name, LocalTime at, Class<? extends Job> job) {
        return job(Chore.daily(name, at), job);
    }

    private Registrar job(Chore chore, Class<? extends Job> job) {
        once(jobs.keySet().stream().noneMatch(one -> one.name().equals(chore.name())), "the job " + chore.name());
        jobs.put(chore, job);
        return this;
    }

    @Override
    public Registrar publishes(EventType<?> type) {
        once(publishes.put(type.id(), type) == null, "the event " + type.id());
        return this;
    }

    @Override
    public <T extends Record> Registrar listens(EventType<T> type, Class<? extends Listener<T>> listener) {
        once(
                listeners.stream().noneMatch(one -> one.type().id().equals(type.id()) && one.listener() == listener),
                "that " + listener.getName() + " listens to " + type.id());
        listeners.add(new Hears<>(type, listener));
        return this;
    }

    @Override
    public Registrar personalData(DataKind kind) {
        return personal(new Personal(kind, Optional.empty()));
    }

    @Override
    public Registrar personalData(DataKind kind, Class<? extends PersonalData> by) {
        return personal(new Personal(kind, Optional.of(by)));
    }

    private Registrar personal(Personal personal) {
        once(
                people.put(personal.kind().name(), personal) == null,
                "the personal data " + personal.kind().name());
        return this;
    }

    @Override
    public Registrar notice(String kind, Notice.ByMail mail) {
        if (!kind.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "a notice is called by lower-case letters, digits and hyphens, 40 at most: " + kind);
        }
        once(notices.put(kind, mail) == null, "the notice " + kind);
        return this;
    }

    @Override
    public Registrar health(Class<? extends HealthCheck> check) {
        once(checks.add(check), check.getName());
        return this;
    }

    private static void once(boolean first, String what) {
        if (!first) {
            throw new IllegalArgumentException(what + " is registered twice");
        }
    }
}
