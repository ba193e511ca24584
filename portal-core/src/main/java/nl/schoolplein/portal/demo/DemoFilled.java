package nl.schoolplein.portal.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A module has filled a demo school. */
@Entity
@Table(name = "demo_filled")
@IdClass(DemoFilled.Key.class)
public class DemoFilled {
    @Id
    private UUID school;

    @Id
    private String module;

    /** For the persistence provider. */
    protected DemoFilled() {}

    DemoFilled(UUID school, String module) {
        this.school = school;
        this.module = module;
    }

    /** Which module at which school. */
    public record Key(UUID school, String module) {}
}
