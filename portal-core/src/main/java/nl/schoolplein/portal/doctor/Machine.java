package nl.schoolplein.portal.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.portal.Place;

/** What can be looked at without opening the data: the folder, Java, the clock. */
final class Machine {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LITTLE_ROOM = 1024 * MEGABYTE;
    private static final long NO_ROOM = 100 * MEGABYTE;

    private Machine() {}

    static List<Finding> look(Place place) {
        List<Finding> found = new ArrayList<>();
        found.add(folder(place.data()));
        if (Files.isDirectory(place.data())) {
            found.add(room(place.data()));
        }
        found.add(Finding.ok(
                "java", Runtime.version() + ", " + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB"));
        found.add(Finding.ok(
                "clock",
                place.clock().instant() + ", schools are in " + place.clock().getZone()));
        return found;
    }

    private static Finding folder(Path data) {
        if (!Files.isDirectory(data)) {
            return Finding.problem("data folder", data.toAbsolutePath() + " is not there.");
        }
        try {
            Files.delete(Files.createTempFile(data, "doctor", ".part"));
            return Finding.ok("data folder", data.toAbsolutePath() + " can be written.");
        } catch (IOException refused) {
            return Finding.problem(
                    "data folder",
                    data.toAbsolutePath() + " cannot be written by " + System.getProperty("user.name") + ": "
                            + refused.getMessage());
        }
    }

    private static Finding room(Path data) {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            String text = free / MEGABYTE + " MB are free.";
            if (free < NO_ROOM) {
                return Finding.problem("disk", text);
            }
            return free < LITTLE_ROOM ? Finding.note("disk", text) : Finding.ok("disk", text);
        } catch (IOException unreadable) {
            return Finding.problem("disk", String.valueOf(unreadable.getMessage()));
        }
    }
}
