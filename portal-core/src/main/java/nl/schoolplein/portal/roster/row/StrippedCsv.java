package nl.schoolplein.portal.roster.row;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.schoolplein.portal.roster.Problem;

/**
 * A table without what nobody reads. Each field that is kept stands in the column and on the line where it was, so that what
 * is wrong can still be found in the original, and is found as before.
 */
public final class StrippedCsv {
    private final CsvFile table;
    private final Set<String> needed;

    /** Of a table, these columns, by the names that the table knows them by. */
    public StrippedCsv(CsvFile table, Set<String> needed) {
        this.table = table;
        this.needed = needed;
    }

    /**
     * Writes it to another file.
     *
     * @throws nl.schoolplein.portal.roster.RosterException if the table cannot be read
     */
    public void to(Path target) throws IOException {
        List<String> names = names(table.heading());
        try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            Lines lines = new Lines(out);
            lines.put(1, names);
            table.rows(row -> lines.put(row.line(), fields(row, names)), (row, why) -> {
                if (why.problem() == Problem.UNREADABLE) {
                    lines.stop(row.line());
                } else {
                    lines.put(row.line(), shifted(row, names));
                }
            });
            lines.end();
        } catch (UncheckedIOException failed) {
            throw new IOException(failed);
        }
    }

    /** What stands where; an empty name for a column that nobody reads. */
    private List<String> names(Heading heading) {
        List<String> names = new ArrayList<>(Collections.nCopies(heading.columns(), ""));
        for (String name : needed) {
            Integer place = heading.place(name);
            if (place != null) {
                names.set(place, name);
            }
        }
        return names;
    }

    private static List<String> fields(Row row, List<String> names) {
        List<String> fields = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            boolean kept = !names.get(place).isEmpty() && place < row.fields().size();
            fields.add(kept ? row.fields().get(place) : "");
        }
        return fields;
    }

    /** With a field too many nobody knows what stands where: nothing is kept but how many there are, and the first. */
    private static List<String> shifted(Row row, List<String> names) {
        List<String> fields = new ArrayList<>();
        for (int place = 0; place < row.fields().size(); place++) {
            boolean kept = place == 0 && !names.isEmpty() && !names.get(0).isEmpty();
            fields.add(kept ? row.fields().get(0) : place < names.size() ? "" : "?");
        }
        return fields;
    }

    /** Text lines, each where it was. */
    private static final class Lines {
        private final Writer out;
        private final CsvWriter csv;
        private long next = 1;

        Lines(Writer out) {
            this.out = out;
            this.csv = CsvWriter.builder().fieldSeparator(',').build(out);
        }

        void put(long line, List<String> fields) {
            pad(line);
            List<String> sameBreaks = fields.stream()
                    .map(field -> field.replaceAll("\r\n?", "\n"))
                    .toList();
            csv.writeRecord(sameBreaks);
            next += 1 + sameBreaks.stream().mapToLong(Lines::breaks).sum();
        }

        private static long breaks(String field) {
            return field.chars().filter(character -> character == '\n').count();
        }

        /** What could not be read cannot be read here either. */
        void stop(long line) {
            pad(line);
            write("\"");
        }

        void end() throws IOException {
            csv.flush();
        }

        private void pad(long line) {
            for (; next < line; next++) {
                write("\n");
            }
        }

        private void write(String text) {
            try {
                csv.flush();
                out.write(text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
