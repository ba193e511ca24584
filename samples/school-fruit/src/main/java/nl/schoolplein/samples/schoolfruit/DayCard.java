package nl.schoolplein.samples.schoolfruit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Audience;

/**
 * A fruit day as a viewer sees it.
 *
 * @param open how many helpers are still wanted
 * @param mine whether the viewer helps
 * @param mayHelp whether the viewer is asked to help
 * @param mayChange whether the viewer keeps the rota of this group
 * @param names who helps, for who keeps the rota; nobody else learns it
 */
public record DayCard(
        UUID id,
        LocalDate date,
        String fruit,
        Audience audience,
        int open,
        boolean mine,
        boolean mayHelp,
        boolean mayChange,
        List<String> names) {

    /** The address within the module. */
    public String page() {
        return "days/" + id;
    }
}
