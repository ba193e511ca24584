package ${package};

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import nl.schoolplein.api.SchoolRow;

/** An item, a row of one school. Its table is in changelog.xml. */
@Entity
public class Item extends SchoolRow {
    static final int LONGEST = 80;

    @Column(nullable = false, length = LONGEST)
    private String name;

    @Column(nullable = false)
    private Instant added;

    /** For the persistence provider. */
    protected Item() {}

    Item(String name, Instant added) {
        this.name = name;
        this.added = added;
    }
}
