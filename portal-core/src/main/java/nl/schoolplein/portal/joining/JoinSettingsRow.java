package nl.schoolplein.portal.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import nl.schoolplein.api.SchoolRow;

/** What a school chose; a school without one has what is usual. */
@Entity
@Table(name = "join_settings")
public class JoinSettingsRow extends SchoolRow {
    @Column(nullable = false)
    private int days;

    @Column(nullable = false)
    private int guardians;

    @Column(nullable = false)
    private boolean approves;

    /** For the persistence provider. */
    protected JoinSettingsRow() {}

    JoinSettingsRow(JoinSettings settings) {
        become(settings);
    }

    final void become(JoinSettings settings) {
        days = settings.days();
        guardians = settings.guardians();
        approves = settings.approves();
    }

    JoinSettings settings() {
        return new JoinSettings(days, guardians, approves);
    }
}
