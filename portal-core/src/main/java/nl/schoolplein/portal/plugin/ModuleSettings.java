package nl.schoolplein.portal.plugin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Settings;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.visit.Visit;

/** A module's settings: what each school made of them. */
public final class ModuleSettings implements Settings {
    private final String module;
    private final Map<String, Setting<?>> declared;
    private final Transactions rows;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<UUID, Map<String, String>> values =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    ModuleSettings(String module, Map<String, Setting<?>> declared, Transactions rows) {
        this.module = module;
        this.declared = declared;
        this.rows = rows;
    }

    /** What the module declared, in its order. */
    public List<Setting<?>> declared() {
        return List.copyOf(declared.values());
    }

    /** The setting with this key. */
    public Optional<Setting<?>> declared(String key) {
        return Optional.ofNullable(declared.get(key));
    }

    @Override
    public <T> T get(Setting<T> setting) {
        if (!setting.equals(declared.get(setting.key()))) {
            throw new IllegalArgumentException(module + " did not register the setting " + setting.key());
        }
        String content = values.get(Visit.current().atSchool().id(), this::load).get(setting.key());
        return content == null ? setting.fallback() : setting.type().cast(parsed(setting, content));
    }

    /**
     * Keeps a value for the school, after it was checked.
     *
     * @throws IllegalArgumentException if it is not of the setting's type or out of its bounds
     */
    public void set(UUID school, Setting<?> setting, String content) {
        parsed(setting, content);
        rows.write(school, session -> {
            SettingRow row = session.createSelectionQuery(
                            "from SettingRow where module = :module and setting = :key", SettingRow.class)
                    .setParameter("module", module)
                    .setParameter("key", setting.key())
                    .uniqueResultOptional()
                    .orElseGet(() -> {
                        SettingRow fresh = new SettingRow(module, setting.key(), content);
                        session.persist(fresh);
                        return fresh;
                    });
            row.becomes(content);
            return row;
        });
        forget(school);
    }

    /** What schools have without choosing, and whatever they chose otherwise, as text by the setting's key. */
    public Map<String, String> complete(Map<String, String> chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        declared.forEach((key, setting) -> all.put(key, chosen.getOrDefault(key, String.valueOf(setting.fallback()))));
        return all;
    }

    /** The values of a school were written elsewhere. */
    void forget(UUID school) {
        values.invalidate(school);
        changes.incrementAndGet();
    }

    /** Changes whenever a school changed a setting. */
    long version() {
        return changes.get();
    }

    private static Object parsed(Setting<?> setting, String content) {
        if (setting.type() == Integer.class) {
            Integer number = Integer.valueOf(content);
            return within(setting, number, number);
        }
        return setting.type() == Boolean.class
                ? (Object) Boolean.valueOf(content)
                : within(setting, content, content.length());
    }

    private static Object within(Setting<?> setting, Object value, int measure) {
        if (measure < setting.least() || measure > setting.most()) {
            throw new IllegalArgumentException(
                    setting.key() + " is " + setting.least() + " to " + setting.most() + ", not " + measure);
        }
        return value;
    }

    private Map<String, String> load(UUID school) {
        return rows.read(school, session -> session
                .createSelectionQuery("from SettingRow where module = :module", SettingRow.class)
                .setParameter("module", module)
                .list()
                .stream()
                .collect(Collectors.toMap(SettingRow::setting, SettingRow::content)));
    }
}
