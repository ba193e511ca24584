package nl.schoolplein.portal.doctor;

import java.util.List;
import nl.schoolplein.portal.Site;

/** Looks at one thing of an installation that is open. It changes nothing. */
@FunctionalInterface
interface Check {
    /** What it found; what it throws is a problem too. */
    List<Finding> look(Site site) throws Exception;
}
