package nl.schoolplein.portal.data;

import java.nio.file.Path;

/** Something was to be written, and the disk has nothing left but its reserve. */
public final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoRoomException(Path folder) {
        super("No room is left on the disk of " + folder
                + ". Nothing is written until there is some; reading goes on.");
    }
}
