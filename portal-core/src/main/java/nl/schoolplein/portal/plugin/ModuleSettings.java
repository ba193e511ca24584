package nl.schoolplein.portal.plugin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Settings;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.visit.Visit;

/** A module's settings at the school that the request is for. */
final class ModuleSettings implements Settings {
    private final String module;
    private final Map<String, Setting<?>> declared;
    private final Transactions rows;
    private final Cache<UUID, Map<String, String>> values =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    ModuleSettings(String module, Map<String, Setting<?>> declared, Transactions rows) {
        this.module = module;
        this.declared = declared;
        this.rows = rows;
    }

    @Override
    public <T> T get(Setting<T> setting) {
        if (!setting.equals(declared.get(setting.key()))) {
            throw new IllegalArgumentException(module + " did not register the setting " + setting.key());
        }
        String content = values.get(Visit.current().atSchool().id(), this::load).get(setting.key());
        return content == null ? setting.fallback() : setting.type().cast(parse(setting.type(), content));
    }

    private static Object parse(Class<?> type, String content) {
        if (type == Integer.class) {
            return Integer.valueOf(content);
        }
        return type == Boolean.class ? (Object) Boolean.valueOf(content) : content;
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
