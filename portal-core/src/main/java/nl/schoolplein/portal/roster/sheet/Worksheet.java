package nl.schoolplein.portal.roster.sheet;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Heading;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.roster.row.Table;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an Excel workbook. What stands in its cells is read and nothing is worked out: of a formula, the formula is
 * read, and no name begins with that.
 */
record Worksheet(File workbook, int index, String name) implements Table {
    private static final int MOST_COLUMNS = 100;

    static List<Table> all(Path workbook) {
        try (ReadableWorkbook open = new ReadableWorkbook(workbook.toFile());
                Stream<Sheet> sheets = open.getSheets()) {
            return sheets.<Table>map(sheet -> new Worksheet(workbook.toFile(), sheet.getIndex(), sheet.getName()))
                    .toList();
        } catch (IOException | RuntimeException broken) {
            throw new RosterException(
                    "roster.unreadable", workbook.getFileName().toString());
        }
    }

    @Override
    public boolean has(String... columns) {
        return read((heading, rows) -> Stream.of(columns).anyMatch(column -> heading.place(column) != null));
    }

    @Override
    public void rows(OnRow each, OnBroken wrong) {
        read((heading, rows) -> {
            Reached reached = new Reached(name, heading, rows);
            try {
                for (Row row = reached.next(); row != null; row = reached.next()) {
                    use(row, each, wrong);
                }
            } catch (BrokenRowException unreadable) {
                wrong.broken(new Row(name, reached.line + 1, heading, List.of()), unreadable);
            }
            return true;
        });
    }

    /** How far the reading is. */
    private static final class Reached {
        private final String name;
        private final Heading heading;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        private long line = 1;

        Reached(String name, Heading heading, Iterator<org.dhatim.fastexcel.reader.Row> rows) {
            this.name = name;
            this.heading = heading;
            this.rows = rows;
        }

        /** The next row that says something; null after the last. */
        @Nullable
        Row next() throws BrokenRowException {
            try {
                while (rows.hasNext()) {
                    org.dhatim.fastexcel.reader.Row next = rows.next();
                    line = next.getRowNum();
                    Row row = new Row(name, line, heading, texts(next));
                    if (!row.fields().stream().allMatch(String::isBlank)) {
                        return row;
                    }
                }
                return null;
            } catch (RuntimeException broken) {
                // the library has several for what is no workbook inside
                throw new BrokenRowException(Problem.UNREADABLE);
            }
        }
    }

    private static void use(Row row, OnRow each, OnBroken wrong) {
        try {
            each.row(row);
        } catch (BrokenRowException broken) {
            wrong.broken(row, broken);
        }
    }

    private interface WithHeading {
        boolean read(Heading heading, Iterator<org.dhatim.fastexcel.reader.Row> rows);
    }

    private boolean read(WithHeading work) {
        try (ReadableWorkbook open = new ReadableWorkbook(workbook)) {
            Sheet sheet = open.getSheet(index).orElseThrow(() -> new IOException("no sheet " + index));
            try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
                Iterator<org.dhatim.fastexcel.reader.Row> rows = stream.iterator();
                return work.read(heading(rows), rows);
            }
        } catch (IOException | ExcelReaderException broken) {
            throw new RosterException("roster.unreadable", name);
        }
    }

    private static Heading heading(Iterator<org.dhatim.fastexcel.reader.Row> rows) throws IOException {
        try {
            List<String> names = rows.hasNext() ? texts(rows.next()) : List.of();
            return Heading.of(names.stream().map(Column::titled).toList());
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < Math.min(row.getCellCount(), MOST_COLUMNS); place++) {
            texts.add(row.getOptionalCell(place).map(Worksheet::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }
}
