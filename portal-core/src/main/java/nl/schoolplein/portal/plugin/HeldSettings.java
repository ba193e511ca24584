package nl.schoolplein.portal.plugin;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What a school set itself of some modules, held within a transaction against others who change it at the same time. */
public final class HeldSettings {
    private final Session session;
    private final Map<String, Map<String, SettingRow>> rows;

    private HeldSettings(Session session, Map<String, Map<String, SettingRow>> rows) {
        this.session = session;
        this.rows = rows;
    }

    /** Holds the settings of these modules, always in the same order, so that nobody waits for each other. */
    public static HeldSettings of(Session session, Collection<String> modules) {
        return new HeldSettings(
                session,
                session
                        .createSelectionQuery(
                                "from SettingRow where module in :modules order by module, setting", SettingRow.class)
                        .setParameter("modules", modules)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                SettingRow::module, Collectors.toMap(SettingRow::setting, row -> row))));
    }

    /** What the school set itself of a module, by key, written as text. */
    public Map<String, String> own(String module) {
        return rows.getOrDefault(module, Map.of()).values().stream()
                .collect(Collectors.toMap(SettingRow::setting, SettingRow::content));
    }

    /** Keeps values; without a value the module's own one holds again. */
    public void keep(String module, Map<String, Optional<String>> changes) {
        Map<String, SettingRow> held = new HashMap<>(rows.getOrDefault(module, Map.of()));
        changes.forEach((key, value) -> {
            SettingRow row = held.get(key);
            if (row == null) {
                value.ifPresent(content -> session.persist(new SettingRow(module, key, content)));
            } else {
                value.ifPresentOrElse(row::becomes, () -> session.remove(row));
            }
        });
    }
}
