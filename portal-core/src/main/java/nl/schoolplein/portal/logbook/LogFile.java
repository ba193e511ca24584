package nl.schoolplein.portal.logbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.schoolplein.portal.audit.AuditLine;
import nl.schoolplein.portal.page.Bundle;

/** The log as a file for a spreadsheet (RFC 4180, UTF-8 with a byte order mark, which Excel needs). */
final class LogFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private LogFile() {}

    static Response of(List<AuditLine> lines, Bundle texts, Locale language, ZoneId zone) {
        StringWriter file = new StringWriter().append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(file)) {
            csv.writeRecord(
                    texts.text(language, "audit.column.time"),
                    texts.text(language, "audit.column.kind"),
                    texts.text(language, "audit.column.who"),
                    texts.text(language, "audit.column.whom"),
                    texts.text(language, "audit.column.detail"));
            for (AuditLine line : lines) {
                csv.writeRecord(
                        TIME.format(line.at().atZone(zone)),
                        texts.text(language, "audit.name." + line.kind()),
                        harmless(line.who()),
                        harmless(line.whom()),
                        harmless(line.detail()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Response.ok(file.toString().getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"logboek.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A name that a spreadsheet would take for a formula gets a quote before it, as OWASP advises. */
    static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
