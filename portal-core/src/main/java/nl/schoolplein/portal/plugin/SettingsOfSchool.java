package nl.schoolplein.portal.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** The settings of all modules at one school, read and written together. */
public final class SettingsOfSchool {
    private final Transactions rows;
    private final UUID school;
    private final List<Module> modules;

    SettingsOfSchool(Transactions rows, UUID school, List<Module> modules) {
        this.rows = rows;
        this.school = school;
        this.modules = modules;
    }

    /** What holds at the school, as text: module → setting → value. */
    public Map<String, Map<String, String>> values() {
        Map<String, Map<String, String>> chosen = rows.read(school, SettingsOfSchool::all).stream()
                .collect(Collectors.groupingBy(
                        SettingRow::module, Collectors.toMap(SettingRow::setting, SettingRow::content)));
        return modules.stream().collect(Collectors.toMap(Module::id, module -> module.settings()
                .complete(chosen.getOrDefault(module.id(), Map.of()))));
    }

    /** Keeps values within a transaction of the school; {@link #forget} when it is done. */
    public void keep(Session session, Map<String, Map<String, String>> values) {
        Map<String, SettingRow> there = new HashMap<>();
        all(session).forEach(row -> there.put(row.module() + "/" + row.setting(), row));
        values.forEach((module, settings) -> settings.forEach((setting, content) -> {
            SettingRow row = there.get(module + "/" + setting);
            if (row == null) {
                session.persist(new SettingRow(module, setting, content));
            } else {
                row.becomes(content);
            }
        }));
    }

    /** Forgets what is kept in memory of them. */
    public void forget() {
        modules.forEach(module -> module.settings().forget(school));
    }

    private static List<SettingRow> all(Session session) {
        return session.createSelectionQuery("from SettingRow", SettingRow.class).list();
    }
}
