package nl.schoolplein.portal.roster.edexml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;

/** The groups of a file as they stand there: each has one year level, or is a composite one ("samengesteld") with none. */
final class Groups {
    private static final int LONGEST_NAME = 60;

    private final Findings.Marks marks;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, Group> own = new LinkedHashMap<>();
    private final Map<String, Group> mixed = new LinkedHashMap<>();

    /** By which key each group is known, if several of one name are parts of one. */
    private final Map<String, String> first = new HashMap<>();

    /** A group with its name, and the years that its own rows tell. */
    record Group(String name, TreeSet<Integer> years) {}

    Groups(Findings.Marks marks) {
        this.marks = marks;
    }

    void add(String kind, Element element, Findings findings) {
        String key = element.row().text("key");
        try {
            String id = element.row().id("key");
            Long before = lines.putIfAbsent(id, element.row().line());
            if (before != null) {
                throw new BrokenRowException(Problem.TWICE, id, String.valueOf(before));
            }
            Group group = new Group(element.row().name("naam", LONGEST_NAME), new TreeSet<>());
            if (kind.equals("samengestelde_groep")) {
                mixed.put(id, group);
            } else if (!Level.isFormer(element.row().text("jaargroep"))) {
                own.put(id, group);
                year(element, group, findings);
            }
        } catch (BrokenRowException wrong) {
            marks.unsure(key);
            findings.add(element.row(), wrong);
        }
    }

    /** A level that nobody knows does not cost the school a group. */
    private static void year(Element element, Group group, Findings findings) {
        try {
            Integer year = Level.year(element.row().text("jaargroep"));
            if (year != null) {
                group.years().add(year);
            }
        } catch (BrokenRowException unknown) {
            findings.add(element.row(), unknown);
        }
    }

    /**
     * Takes groups of the same name together: a combination group of years 3 and 4 is often two groups "3/4" in a file,
     * one for each year. The key that comes first in the alphabet stands for all, whatever their order is next time.
     */
    void joinNamesakes() {
        Map<String, String> byName = new HashMap<>();
        own.keySet().stream().sorted().forEach(key -> {
            Group group = own.getOrDefault(key, new Group("", new TreeSet<>()));
            String known = byName.putIfAbsent(group.name().toLowerCase(Locale.ROOT), key);
            first.put(key, known == null ? key : known);
        });
        first.forEach((key, stands) -> {
            Group part = own.get(key);
            Group whole = own.get(stands);
            if (part != null && whole != null && !key.equals(stands)) {
                whole.years().addAll(part.years());
                own.remove(key);
            }
        });
    }

    /** Whether a group is or may be in the file; one of before is there, but nobody is in it any more. */
    boolean exists(String key) {
        return lines.containsKey(key) || marks.lost();
    }

    boolean isUnsure(String key) {
        return marks.isUnsure(key) || (marks.lost() && !lines.containsKey(key));
    }

    /** The key by which a group is known; empty if it is none of today. */
    String known(String key) {
        String stands = first.getOrDefault(key, key);
        return own.containsKey(stands) ? stands : "";
    }

    Map<String, Group> own() {
        return own;
    }

    Map<String, Group> mixed() {
        return mixed;
    }

    Findings.Marks marks() {
        return marks;
    }
}
