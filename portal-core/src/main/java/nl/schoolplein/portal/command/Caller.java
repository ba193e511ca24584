package nl.schoolplein.portal.command;

import java.nio.file.Path;
import java.util.Optional;
import nl.schoolplein.portal.Site;

/** Whoever runs a command: the program itself, or the portal that serves, for the program. */
public interface Caller {
    /** The folder from which relative names of files count. */
    Path directory();

    /** The installation that is open already; nothing if the command has to find it. */
    Optional<Site> site();
}
