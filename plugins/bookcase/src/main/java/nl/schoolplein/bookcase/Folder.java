package nl.schoolplein.bookcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Locale;
import nl.schoolplein.api.SchoolRow;

/** A folder (map) on the shelf. Who sees it follows from the documents in it. */
@Entity
public class Folder extends SchoolRow {
    static final int NAME = 80;

    @Column(nullable = false, length = NAME)
    private String name;

    /** The name in lower case: no two folders of a school differ in capitals only. */
    @Column(name = "name_key", nullable = false)
    private String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Look look;

    @Column(nullable = false)
    private int place;

    /** For the persistence provider. */
    protected Folder() {}

    Folder(String name, Look look, int place) {
        this.name = name;
        this.nameKey = name.toLowerCase(Locale.ROOT);
        this.look = look;
        this.place = place;
    }

    String name() {
        return name;
    }

    Look look() {
        return look;
    }
}
