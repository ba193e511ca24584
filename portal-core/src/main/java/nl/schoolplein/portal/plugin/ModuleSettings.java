package nl.schoolplein.portal.plugin;

import com.github.benmanes.caffeine.cache.Cache;
import java.math.BigInteger;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Settings;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.Session;

/** A module's settings: what each school made of them. */
public final class ModuleSettings implements Settings {
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,12}");

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private final String module;
    private final Map<String, Setting<?>> declared;
    private final Transactions rows;
    private final AtomicLong changes;
    private final Cache<UUID, Map<String, String>> values;

    ModuleSettings(String module, Map<String, Setting<?>> declared, Transactions rows, Lasting shared) {
        this.module = module;
        this.declared = declared;
        this.rows = rows;
        this.changes = shared.settingChanges();
        this.values = shared.settings();
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
        String content = own(Visit.current().atSchool().id()).get(setting.key());
        return content == null || !fits(setting, content)
                ? setting.fallback()
                : setting.type().cast(parsed(setting, content));
    }

    /** What the school set itself, by key, written as text. */
    public Map<String, String> own(UUID school) {
        return values.get(school, this::load);
    }

    /** What the school of the session set itself, of all modules: module → key → value. */
    public static Map<String, Map<String, String>> ofAll(Session session) {
        return session.createSelectionQuery("from SettingRow", SettingRow.class).list().stream()
                .collect(Collectors.groupingBy(
                        SettingRow::module, Collectors.toMap(SettingRow::setting, SettingRow::content)));
    }

    /** What schools have without choosing, and whatever this one chose otherwise, as text by the setting's key. */
    public Map<String, String> complete(Map<String, String> own) {
        Map<String, String> all = new LinkedHashMap<>();
        declared.forEach((key, setting) -> all.put(key, own.getOrDefault(key, String.valueOf(setting.fallback()))));
        return all;
    }

    /** To be called when what was kept is in the database. */
    public void changed(UUID school) {
        values.invalidate(school);
        changes.incrementAndGet();
    }

    /** Changes whenever a school changed a setting. */
    long version() {
        return changes.get();
    }

    /** Whether a text is a value of the setting: of its type, within its bounds, among its choices. */
    public static boolean fits(Setting<?> setting, String content) {
        if (setting.type() == Integer.class) {
            return WHOLE.matcher(content).matches() && within(setting, new BigInteger(content));
        }
        if (setting.type() == Boolean.class) {
            return content.equals("true") || content.equals("false");
        }
        if (setting.type() == LocalTime.class) {
            return TIME.matcher(content).matches();
        }
        return setting.choices().isEmpty()
                ? within(setting, BigInteger.valueOf(content.length()))
                : setting.choices().contains(content);
    }

    private static boolean within(Setting<?> setting, BigInteger measure) {
        return measure.compareTo(BigInteger.valueOf(setting.least())) >= 0
                && measure.compareTo(BigInteger.valueOf(setting.most())) <= 0;
    }

    private static Object parsed(Setting<?> setting, String content) {
        if (setting.type() == Integer.class) {
            return Integer.valueOf(content);
        }
        if (setting.type() == LocalTime.class) {
            return LocalTime.parse(content);
        }
        return setting.type() == Boolean.class ? (Object) Boolean.valueOf(content) : content;
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
