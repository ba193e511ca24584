package nl.schoolplein.overblijven.care;

import jakarta.ws.rs.NotFoundException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.Overblijven.Action;

/** What a viewer is at the kinds of care: who arranges them, and who works at which. */
public record Workplace(Database database, Viewer viewer) {

    /** Whether the viewer says which kinds of care there are: an administrator, or the head. */
    public static boolean arranges(Viewer who) {
        return who.may(Action.ARRANGE);
    }

    /** The kinds of care whose lists the viewer may see: all for administrators and the head, else the own ones. */
    public Set<UUID> cares() {
        if (viewer.capacity() != Capacity.STAFF) {
            return Set.of();
        }
        return database.read(Cares.class, cares -> (arranges(viewer)
                        ? cares.all().stream().map(Care::id)
                        : cares.workplaces(viewer.person()).stream())
                .collect(Collectors.toSet()));
    }

    /** Refuses who does not work at this kind of care: for them it is not there. */
    public void mustWorkAt(UUID care) {
        if (!cares().contains(care)) {
            throw new NotFoundException();
        }
    }
}
