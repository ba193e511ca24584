package nl.schoolplein.portal.plugin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.schoolplein.api.SchoolRow;

/** The value that a school gave to a setting of a module. */
@Entity
@Table(name = "module_setting")
public class SettingRow extends SchoolRow {
    @Column(nullable = false, length = 40)
    private String module;

    @Column(nullable = false, length = 40)
    private String setting;

    @Column(nullable = false, length = 1000)
    private String content;

    /** For the persistence provider. */
    protected SettingRow() {}

    /** A value, written as text. */
    public SettingRow(String module, String setting, String content) {
        this.module = module;
        this.setting = setting;
        this.content = content;
    }

    String module() {
        return module;
    }

    String setting() {
        return setting;
    }

    void becomes(String other) {
        this.content = other;
    }

    String content() {
        return content;
    }
}
