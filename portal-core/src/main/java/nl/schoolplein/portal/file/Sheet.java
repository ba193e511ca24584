package nl.schoolplein.portal.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as a file for a spreadsheet (RFC 4180, UTF-8 with a byte order mark, which Excel needs). */
public final class Sheet {
    /** Its media type. */
    public static final String TYPE = "text/csv;charset=utf-8";

    private Sheet() {}

    /** The bytes of it; the first row holds the names of the columns. */
    public static byte[] of(List<List<String>> rows) {
        StringWriter file = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(file)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(Sheet::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What a spreadsheet would take for a formula gets a quote before it, as OWASP advises. */
    static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
