package nl.schoolplein.portal.roster.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.row.CsvFile;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.roster.row.Table;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes tables anew with only the columns that are read, each row on the line where it was. What people keep in other
 * columns (numbers of persons, addresses, remarks) does not stay with the portal.
 */
final class SheetStripping {
    private static final List<String> COLUMNS =
            Arrays.stream(Column.values()).map(Column::title).toList();

    private SheetStripping() {}

    static void strip(Path bundle) {
        try {
            if (Tables.isWorkbook(bundle)) {
                workbook(bundle);
            }
            for (Path text : Tables.texts(bundle)) {
                text(text);
            }
        } catch (IOException failed) {
            throw new RosterException("roster.unreadable", bundle.getFileName().toString());
        }
    }

    private static void workbook(Path bundle) throws IOException {
        List<Table> tables = Tables.of(bundle).all();
        Path part = bundle.resolveSibling("stripped.part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                Workbook stripped = new Workbook(out, "Schoolplein", "1.0")) {
            for (Table table : tables) {
                org.dhatim.fastexcel.Worksheet sheet = stripped.newWorksheet(table.name());
                put(sheet, 0, present(table));
                List<String> columns = present(table);
                each(table, row -> put(sheet, (int) row.line() - 1, fields(row, columns)));
            }
        }
        Files.move(part, bundle, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(org.dhatim.fastexcel.Worksheet sheet, int line, List<String> fields) {
        for (int place = 0; place < fields.size(); place++) {
            if (!fields.get(place).isEmpty()) {
                sheet.value(line, place, fields.get(place));
            }
        }
    }

    private static void text(Path path) throws IOException {
        CsvFile table = new CsvFile(path.getFileName().toString(), path, Column::titled);
        List<String> columns = present(table);
        Path part = path.resolveSibling("stripped.part");
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            Lines lines = new Lines(out);
            lines.put(1, columns);
            table.rows(row -> lines.put(row.line(), fields(row, columns)), (row, why) -> {
                if (why.problem() == Problem.UNREADABLE) {
                    lines.stop(row.line());
                } else {
                    lines.put(row.line(), shifted(columns));
                }
            });
            lines.end();
        }
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void each(Table table, Consumer<Row> work) {
        table.rows(work::accept, (row, why) -> work.accept(row));
    }

    private static List<String> present(Table table) {
        return COLUMNS.stream().filter(table::has).toList();
    }

    private static List<String> fields(Row row, List<String> columns) {
        return columns.stream().map(row::text).toList();
    }

    /** A row with a field too many is still one afterwards: nobody knows what stands where, so nothing of it is kept. */
    private static List<String> shifted(List<String> columns) {
        return IntStream.rangeClosed(0, columns.size()).mapToObj(place -> "?").toList();
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
            csv.writeRecord(
                    fields.stream().map(field -> field.replaceAll("\\R", " ")).toList());
            next++;
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
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }
}
