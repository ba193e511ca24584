package nl.schoolplein.portal.switchboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** What a school made of a module's button: its name and its place, both the module's own as long as there is none. */
@Entity
@Table(name = "module_button")
public class ButtonRow extends SchoolRow {
    @Column(nullable = false, length = 40)
    private String module;

    @Column(length = 30)
    private @Nullable String title;

    private @Nullable Integer place;

    /** For the persistence provider. */
    protected ButtonRow() {}

    ButtonRow(String module) {
        this.module = module;
    }

    String module() {
        return module;
    }

    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    Optional<Integer> place() {
        return Optional.ofNullable(place);
    }

    /** An empty name is none. */
    void isCalled(String name) {
        this.title = name.isEmpty() ? null : name;
    }

    void standsAt(int newPlace) {
        this.place = newPlace;
    }
}
