package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schoolplein.portal.page.Bundle;

/**
 * What a roster changes at a school, by kind and by name, and the rows that cannot be used.
 *
 * @param fresh who comes, or comes back
 * @param applied whether it has been done; else it is what would be done
 */
public record Difference(
        Organisation organisation,
        Names fresh,
        Names changed,
        Names gone,
        List<Broken> broken,
        List<Note> notes,
        boolean applied) {

    /** Names by kind. */
    public record Names(Map<Kind, List<String>> of) {

        /** How many. */
        public Counts counts() {
            return new Counts(count(Kind.PUPILS), count(Kind.GROUPS), count(Kind.STAFF), count(Kind.GUARDIANS));
        }

        /** The names of one kind. */
        public List<String> of(Kind kind) {
            return of.getOrDefault(kind, List.of());
        }

        private int count(Kind kind) {
            return of(kind).size();
        }
    }

    /** The difference as a program gets it. */
    public record Report(
            Organisation organisation,
            @JsonProperty("new") Counts fresh,
            Counts changed,
            Counts gone,
            List<BrokenRow> broken,
            List<String> notes,
            boolean applied) {}

    /** A broken row, with the reason in words. */
    public record BrokenRow(String file, long line, String reason) {}

    /** Whether there is nothing to do. */
    public boolean none() {
        return fresh.counts().total() + changed.counts().total() + gone.counts().total() == 0;
    }

    Difference asApplied() {
        return new Difference(organisation, fresh, changed, gone, broken, notes, true);
    }

    /** In numbers, with reasons in a language. */
    public Report report(Bundle texts, Locale language) {
        return new Report(
                organisation,
                fresh.counts(),
                changed.counts(),
                gone.counts(),
                broken.stream()
                        .map(row -> new BrokenRow(row.file(), row.line(), reason(row, texts, language)))
                        .toList(),
                notes.stream()
                        .map(note -> texts.text(
                                language, note.about().key(), note.values().toArray()))
                        .toList(),
                applied);
    }

    private static String reason(Broken row, Bundle texts, Locale language) {
        return texts.text(language, row.problem().key(), row.values().toArray());
    }
}
