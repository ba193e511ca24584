package nl.schoolplein.portal.watch;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was thrown, told in a few lines. */
final class Thrown {
    private static final int MOST_CAUSES = 4;
    private static final int PLACES = 3;

    /** Databases put the values of a row, which may be about a person, into the messages of these. */
    private static final Pattern WITH_VALUES =
            Pattern.compile("java\\.sql\\..*|org\\.(h2|postgresql|hibernate)\\..*|jakarta\\.persistence\\..*");

    private Thrown() {}

    /** Each cause, with the first places that it came through. */
    static List<String> told(@Nullable IThrowableProxy thrown) {
        List<String> told = new ArrayList<>();
        IThrowableProxy cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            told.add(what(cause));
            StackTraceElementProxy[] places = cause.getStackTraceElementProxyArray();
            Arrays.stream(places == null ? new StackTraceElementProxy[0] : places)
                    .limit(PLACES)
                    .map(StackTraceElementProxy::getSTEAsString)
                    .forEach(told::add);
            cause = cause.getCause();
        }
        return List.copyOf(told);
    }

    private static String what(IThrowableProxy cause) {
        String type = cause.getClassName();
        String message = cause.getMessage();
        return message == null || WITH_VALUES.matcher(type).matches()
                ? type
                : PluginLines.shortened(type + ": " + message);
    }
}
