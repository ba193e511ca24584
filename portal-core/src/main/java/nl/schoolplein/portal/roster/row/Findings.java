package nl.schoolplein.portal.roster.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.schoolplein.portal.roster.Broken;
import nl.schoolplein.portal.roster.Note;
import nl.schoolplein.portal.roster.Presence;

/** What was found while reading: broken rows, notes, and what they mean for who may be taken for gone. */
public final class Findings {
    private final List<String> order;
    private final List<Broken> broken = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    /** For files in an order by their names. */
    public Findings(String... order) {
        this.order = List.of(order);
    }

    public void add(Row row, BrokenRowException why) {
        add(row.file(), row.line(), why);
    }

    public void add(String file, long line, BrokenRowException why) {
        broken.add(why.at(file, line));
    }

    public void note(Note.About about, String... values) {
        notes.add(new Note(about, List.of(values)));
    }

    /** The rows that cannot be used, in the order of the files and of their lines. */
    public List<Broken> broken() {
        return broken.stream()
                .sorted(Comparator.comparing((Broken row) -> order.indexOf(row.file()))
                        .thenComparing(Broken::line))
                .toList();
    }

    public List<Note> notes() {
        return notes;
    }

    /** Who may be taken for gone, noted row by row. */
    public static final class Marks {
        private boolean whole;
        private boolean lost;
        private final Set<String> unsure = new HashSet<>();
        private final Set<String> ended = new HashSet<>();

        /** Whether the file names everybody. */
        public Marks(boolean whole) {
            this.whole = whole;
        }

        /** A row about somebody cannot be used; with an empty id it may be about anybody. */
        public void unsure(String id) {
            if (id.isEmpty()) {
                whole = false;
                lost = true;
            } else {
                unsure.add(id);
            }
        }

        public void ended(String id) {
            ended.add(id);
        }

        /** Whether there are rows of which nobody knows whom they are about: whoever is not found may be in one. */
        public boolean lost() {
            return lost;
        }

        public boolean isUnsure(String id) {
            return unsure.contains(id);
        }

        public Presence presence() {
            return new Presence(whole, unsure, ended);
        }
    }
}
