package nl.schoolplein.portal.roster.edexml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.roster.Note;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.school.PupilRow;
import org.jspecify.annotations.Nullable;

/** The pupils of a file, except those who have left by what it says itself. */
final class Pupils {
    private final LocalDate day;
    private final Findings findings;
    private final Findings.Marks marks;
    private final Map<String, Long> lines = new HashMap<>();
    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, LocalDate> starts = new HashMap<>();
    private int former;
    private int untold;

    /** A pupil with the keys of the groups that the file names. */
    record Listed(String id, PupilRow.State state, List<String> groups, List<String> mixed, long line) {}

    Pupils(LocalDate day, Findings findings, Findings.Marks marks) {
        this.day = day;
        this.findings = findings;
        this.marks = marks;
    }

    void add(Element element) {
        Row row = element.row();
        try {
            take(row.id("key"), row, element);
        } catch (BrokenRowException wrong) {
            marks.unsure(row.text("key"));
            findings.add(row, wrong);
        }
    }

    private void take(String id, Row row, Element element) throws BrokenRowException {
        Long before = lines.putIfAbsent(id, row.line());
        if (before != null) {
            throw new BrokenRowException(Problem.TWICE, id, String.valueOf(before));
        }
        LocalDate until = row.date("uitstroomdatum");
        if (Level.isFormer(row.text("jaargroep")) || (until != null && until.isBefore(day))) {
            former++;
            return;
        }
        PersonName name = PersonName.of(row);
        untold += name.untold() ? 1 : 0;
        LocalDate from = row.date("instroomdatum");
        if (from != null && from.isAfter(day)) {
            starts.put(id, from);
        }
        PupilRow.State state = new PupilRow.State(name.first(), name.last(), born(row), year(row), null);
        listed.add(new Listed(id, state, element.groups(), element.mixed(), row.line()));
    }

    private static @Nullable LocalDate born(Row row) throws BrokenRowException {
        return row.date("geboortedatum");
    }

    /** A level that nobody knows is listed, and does not cost the school a pupil. */
    private @Nullable Integer year(Row row) {
        try {
            return Level.year(row.text("jaargroep"));
        } catch (BrokenRowException unknown) {
            findings.add(row, unknown);
            return null;
        }
    }

    /** Says what an administrator should know of them all. */
    void note() {
        note(Note.About.FORMER_PUPILS, former);
        note(Note.About.COMING_PUPILS, starts.size());
        note(Note.About.NO_LAST_NAME, untold);
    }

    private void note(Note.About about, int count) {
        if (count > 0) {
            findings.note(about, String.valueOf(count));
        }
    }

    List<Listed> listed() {
        return listed;
    }

    Map<String, LocalDate> starts() {
        return starts;
    }
}
