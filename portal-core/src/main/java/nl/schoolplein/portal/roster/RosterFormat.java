package nl.schoolplein.portal.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A format in which school administrations hand over their people. */
public interface RosterFormat {

    /** Whether it is of this format, by what is in it; its name says nothing. */
    boolean recognises(Path bundle);

    /**
     * Takes out of a bundle, in place, what the portal has no need of, before it is kept. A file may get another name.
     *
     * @throws RosterException if it is not of this format, or larger than a roster can be
     */
    void strip(Path bundle);

    /**
     * Opens what was handed over.
     *
     * @param bundle a folder or a file
     * @param scratch an empty folder for what has to be unpacked; it is needed as long as the bundle is read
     * @throws RosterException if it is not of this format, or larger than a roster can be
     */
    Bundle open(Path bundle, Path scratch);

    /** A roster of one or more schools. */
    interface Bundle {

        /** The schools that have people or classes in it. */
        List<Organisation> organisations();

        /** Whether the ids of its schools are the numbers by which the ministry knows each school (BRIN). */
        default boolean byBrin() {
            return false;
        }

        /** What it says of one school on a day. */
        Roster read(Organisation organisation, Known known, LocalDate today);
    }
}
