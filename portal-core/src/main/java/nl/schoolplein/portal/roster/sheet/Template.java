package nl.schoolplein.portal.roster.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.schoolplein.portal.page.Bundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet to fill in, with headings in a language and a row that shows how; that row is skipped when it is handed in. */
record Template(Bundle texts, Locale language) {
    private static final int LINES = 7;
    private static final double WIDTH = 20;

    private List<String> pupil() {
        return dutch()
                ? List.of(
                        "voorbeeld",
                        "Noor",
                        "de",
                        "Vries",
                        "5-3-2020",
                        "Groep 3",
                        "3",
                        "Sam de Vries",
                        "sam@example.org",
                        "ja",
                        "ja",
                        "Kim Bos",
                        "kim@example.org",
                        "nee",
                        "ja",
                        "",
                        "",
                        "",
                        "")
                : List.of(
                        "example",
                        "Noor",
                        "de",
                        "Vries",
                        "2020-03-05",
                        "Group 3",
                        "3",
                        "Sam de Vries",
                        "sam@example.org",
                        "yes",
                        "yes",
                        "Kim Bos",
                        "kim@example.org",
                        "no",
                        "yes",
                        "",
                        "",
                        "",
                        "");
    }

    private List<String> teacher() {
        return dutch()
                ? List.of("Juf Voorbeeld", "juf@example.org", "Groep 3, Groep 4", "nee")
                : List.of("Example Teacher", "teacher@example.org", "Group 3, Group 4", "no");
    }

    private boolean dutch() {
        return !language.getLanguage().equals("en");
    }

    byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Schoolplein", "1.0")) {
            fill(workbook.newWorksheet(text("pupils")), Column.PUPILS, pupil());
            fill(workbook.newWorksheet(text("team")), Column.TEAM, teacher());
            Worksheet explained = workbook.newWorksheet(text("explained"));
            for (int line = 1; line <= LINES; line++) {
                explained.value(line - 1, 0, text("line-" + line));
            }
        }
        return bytes.toByteArray();
    }

    private void fill(Worksheet sheet, List<Column> columns, List<String> example) {
        for (int place = 0; place < columns.size(); place++) {
            sheet.value(0, place, columns.get(place).heading(language));
            sheet.style(0, place).bold().set();
            sheet.value(1, place, example.get(place));
            sheet.width(place, WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    /** With semicolons, and with the mark by which Excel knows UTF-8. */
    byte[] text() throws IOException {
        StringWriter text = new StringWriter().append('\uFEFF');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text);
        csv.writeRecord(
                Column.PUPILS.stream().map(column -> column.heading(language)).toList());
        csv.writeRecord(pupil());
        csv.flush();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String text(String key) {
        return texts.text(language, "roster.template." + key);
    }
}
