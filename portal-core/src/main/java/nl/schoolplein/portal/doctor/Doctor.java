package nl.schoolplein.portal.doctor;

import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at everything that can be wrong with an installation, and says how it is. */
public final class Doctor {
    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);

    private static final List<Check> CHECKS =
            List.of(new DatabaseCheck(), new PluginCheck(), new FilesCheck(), new MailCheck(), new AddressCheck());

    private Doctor() {}

    /** Looks at what is there without opening the data. */
    public static List<Finding> look(Place place) {
        return Machine.look(place);
    }

    /** Looks at an installation that is open. */
    public static List<Finding> look(Site site) {
        List<Finding> found = new ArrayList<>(Machine.look(site.place()));
        for (Check check : CHECKS) {
            try {
                found.addAll(check.look(site));
            } catch (Exception failed) {
                LOG.debug("{} failed", check, failed);
                found.add(Finding.problem("doctor", "A check could not be made: " + failed.getMessage()));
            }
        }
        return found;
    }

    /** Adds that the data could not be opened. */
    public static List<Finding> closed(Place place, Exception why) {
        List<Finding> found = new ArrayList<>(look(place));
        found.add(Finding.problem("database", "The data cannot be opened: " + why.getMessage()));
        return found;
    }
}
