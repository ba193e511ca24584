package nl.schoolplein.portal.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;

/** How somebody chose to hear of a module at a school. */
@Entity
@Table(name = "notice_wish")
public class WishRow extends SchoolRow {
    @IdOf(value = IdOf.What.GUARDIAN, once = "module", typed = true)
    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false, updatable = false, length = 40)
    private String module;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Wish wish;

    /** For the persistence provider. */
    protected WishRow() {}

    WishRow(UUID person, String module, Wish wish) {
        this.person = person;
        this.module = module;
        this.wish = wish;
    }

    UUID person() {
        return person;
    }

    String module() {
        return module;
    }

    Wish wish() {
        return wish;
    }

    void becomes(Wish other) {
        wish = other;
    }
}
