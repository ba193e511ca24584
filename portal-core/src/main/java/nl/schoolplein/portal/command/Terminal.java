package nl.schoolplein.portal.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.form.Json;

/** Where a command's answer goes: lines for people, or one JSON document on standard output and nothing else there. */
final class Terminal {
    private static final ObjectMapper MAPPER = Json.mapper(Terminal.class.getClassLoader());

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    Terminal(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** Gives the answer, in one of its two forms. */
    void answer(Object document, List<String> lines) {
        if (json) {
            out.println(written(document));
        } else {
            lines.forEach(line -> out.println(clean(line)));
        }
    }

    /** Tells how it goes; never part of the answer. */
    void tell(String line) {
        err.println(clean(line));
    }

    /** Says why there is no answer. */
    Exit failed(Exit exit, String message) {
        if (json) {
            out.println(written(Map.of("error", message)));
        } else {
            message.lines().forEach(line -> err.println(clean(line)));
        }
        return exit;
    }

    /** Says why it was not done, with more than one line of reason. */
    Exit failed(Exit exit, Object document, List<String> lines) {
        if (json) {
            out.println(written(document));
        } else {
            lines.forEach(line -> err.println(clean(line)));
        }
        return exit;
    }

    /** Columns below their heads, each as wide as its widest value. */
    static List<String> table(List<String> heads, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(heads));
        rows.forEach(row -> all.add(row.stream().map(Terminal::clean).toList()));
        int[] widths = new int[heads.size()];
        all.forEach(row -> {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            line.append(row.get(column))
                    .append(" ".repeat(widths[column] - row.get(column).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    /** Names come from people and files: without what would steer a terminal, or turn the direction of writing. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "");
    }

    private static String written(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
