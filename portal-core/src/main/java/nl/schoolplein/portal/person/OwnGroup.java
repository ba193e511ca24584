package nl.schoolplein.portal.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.visit.PortalViewer;

/** A group of an own child; {@code offered} if the guardian offers to be class parent there. */
public record OwnGroup(UUID id, String name, boolean offered) {

    /** The groups of a guardian's children, each once. */
    public static List<OwnGroup> of(PortalViewer guardian, Set<UUID> offers) {
        Map<UUID, OwnGroup> groups = new LinkedHashMap<>();
        for (Pupil child : guardian.children()) {
            groups.putIfAbsent(
                    child.group(), new OwnGroup(child.group(), child.groupName(), offers.contains(child.group())));
        }
        return List.copyOf(groups.values());
    }
}
