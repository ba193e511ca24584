package nl.schoolplein.portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A school: the tenant. */
@Entity
@Table(name = "school")
public class School {
    @Id
    private UUID id;

    @Column(nullable = false, unique = true, length = 40)
    private String slug;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 7)
    private String colour;

    /** For the persistence provider. */
    protected School() {}

    /** A school with its slug (the first part of its addresses), name and colour ({@code #rrggbb}). */
    public School(UUID id, String slug, String name, String colour) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.colour = colour;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String colour() {
        return colour;
    }
}
