package nl.schoolplein.portal.roster.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.row.CsvFile;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.roster.row.StrippedCsv;
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
        Path part = path.resolveSibling("stripped.part");
        CsvFile table = new CsvFile(path.getFileName().toString(), path, Column::titled);
        new StrippedCsv(table, Set.copyOf(COLUMNS)).to(part);
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
}
