package nl.schoolplein.portal.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That a module listens. It stays while the plugin is installed, so that what it misses while it does not run is kept. */
@Entity
@Table(name = "event_listener")
@IdClass(Hearing.Key.class)
public class Hearing {
    @Id
    @Column(length = 40)
    private String module;

    @Id
    @Column(name = "event_type", length = 90)
    private String type;

    @Id
    @Column(length = 200)
    private String listener;

    /** For the persistence provider. */
    protected Hearing() {}

    Hearing(Key key) {
        this.module = key.module();
        this.type = key.type();
        this.listener = key.listener();
    }

    Key key() {
        return new Key(module, type, listener);
    }

    /**
     * Which class of which module hears what.
     *
     * @param type publisher, name and version of the event
     */
    public record Key(String module, String type, String listener) {}
}
