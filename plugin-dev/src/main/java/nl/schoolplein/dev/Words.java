package nl.schoolplein.dev;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.schoolplein.portal.plugin.BrokenPluginException;

/** Why a plugin does not start, with all that lies behind it, for who wrote it. */
final class Words {
    private static final int DEEPEST = 10;

    /** Liquibase's words for a change set that was edited after it had run. */
    private static final String EDITED = "changesets check sum";

    private final Project project;

    Words(Project project) {
        this.project = project;
    }

    /** A line for each cause that says something new, the place in the plugin's code, and what helps if we know it. */
    String of(BrokenPluginException broken) {
        Set<String> said = new LinkedHashSet<>();
        Throwable cause = broken;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String message = String.valueOf(cause.getMessage()).strip();
            if (said.stream().noneMatch(before -> before.contains(message))) {
                said.add(message);
            }
            place(cause).ifPresent(said::add);
            cause = cause.getCause();
        }
        String all = project.id() + " " + String.join("\n", said);
        return all.contains(EDITED)
                ? all
                        + "\nA change set that has run is not edited: add the next one below it. If it has run nowhere but"
                        + " here, you can also stop, delete the folder with the data, and begin with a fresh one."
                : all;
    }

    private Optional<String> place(Throwable cause) {
        String type = project.type();
        String ownPackage = type.substring(0, type.lastIndexOf('.') + 1);
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(ownPackage))
                .findFirst()
                .map(frame -> "  at " + frame.getFileName() + ":" + frame.getLineNumber());
    }
}
