package nl.schoolplein.portal.switchboard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;

/**
 * A module that would stop too.
 *
 * @param team whether it stops for the staff, and so for everybody
 * @param groups for whose guardians it stops
 */
public record StopLine(
        String module,
        String title,
        boolean team,
        List<UUID> groups,
        @JsonIgnore String icon,
        @JsonIgnore String tint) {}
