package nl.schoolplein.portal.logbook;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schoolplein.portal.audit.AuditLine;
import nl.schoolplein.portal.file.Sheet;
import nl.schoolplein.portal.page.Bundle;

/** The log as a file for a spreadsheet. */
final class LogFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private LogFile() {}

    static Response of(List<AuditLine> lines, Bundle texts, Locale language, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.text(language, "audit.column.time"),
                texts.text(language, "audit.column.kind"),
                texts.text(language, "audit.column.who"),
                texts.text(language, "audit.column.whom"),
                texts.text(language, "audit.column.detail")));
        for (AuditLine line : lines) {
            rows.add(List.of(
                    TIME.format(line.at().atZone(zone)),
                    texts.text(language, "audit.name." + line.kind()),
                    line.who(),
                    line.whom(),
                    texts.word(language, "audit.detail.", line.detail())));
        }
        return Response.ok(Sheet.of(rows), Sheet.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"logboek.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
