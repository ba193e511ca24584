package nl.schoolplein.overblijven.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.schoolplein.api.Texts;

/** All lines of a month, as a spreadsheet takes them. */
record MonthTable(Texts texts) {

    List<List<String>> rows(MonthLook look) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("reference", "guardian", "child", "care", "day", "what", "amount", "strips")
                .map(column -> texts.get("statement.column." + column))
                .toList());
        for (MonthLook.Family family : look.families()) {
            for (DraftLine line : family.lines()) {
                rows.add(List.of(
                        family.reference(),
                        family.guardian(),
                        line.pupilName(),
                        line.careName(),
                        line.day().toString(),
                        what(line),
                        BigDecimal.valueOf(line.cents(), 2).toPlainString().replace('.', ','),
                        Integer.toString(line.strips())));
            }
        }
        return rows;
    }

    private String what(DraftLine line) {
        String what = texts.get(line.text());
        return line.correction() ? texts.get("statement.correction.of", what) : what;
    }
}
