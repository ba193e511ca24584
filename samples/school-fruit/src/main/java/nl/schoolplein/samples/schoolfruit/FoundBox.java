package nl.schoolplein.samples.schoolfruit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** A lunch box or bottle that lies with the lost property: whoever packs fruit may miss it. */
@Entity
public class FoundBox extends SchoolRow {
    @Column(nullable = false)
    private UUID thing;

    /** For the persistence provider. */
    protected FoundBox() {}

    FoundBox(UUID thing) {
        this.thing = thing;
    }
}
