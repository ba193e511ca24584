package nl.schoolplein.portal.roster.edexml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.schoolplein.portal.roster.row.Heading;
import nl.schoolplein.portal.roster.row.Row;

/**
 * The school, a group, a pupil or a member of staff, with those of its fields that the portal needs.
 *
 * @param row the fields by the names of their elements, and the {@code key}
 * @param groups the keys of the groups ({@code groep}) that it names
 * @param mixed the keys of the composite groups ({@code samengestelde_groep}) that it names
 * @param roles the codes of what a member of staff does
 */
record Element(Row row, List<String> groups, List<String> mixed, List<String> roles) {
    /**
     * The one list of what is read; whatever else a file has (numbers of persons, countries, weights, postal codes, remarks)
     * does not get past {@link Walk} and {@link Stripping}.
     */
    private static final Set<String> NEEDED = Set.of(
            "school/schooljaar",
            "school/brincode",
            "school/dependancecode",
            "school/instellingsnummer",
            "school/schoolkey",
            "school/xsdversie",
            "groep/naam",
            "groep/jaargroep",
            "samengestelde_groep/naam",
            "leerling/achternaam",
            "leerling/voorvoegsel",
            "leerling/voornamen",
            "leerling/voorletters-1",
            "leerling/roepnaam",
            "leerling/geboortedatum",
            "leerling/jaargroep",
            "leerling/instroomdatum",
            "leerling/uitstroomdatum",
            "leerkracht/achternaam",
            "leerkracht/voorvoegsel",
            "leerkracht/voornamen",
            "leerkracht/voorletters-1",
            "leerkracht/roepnaam",
            "leerkracht/emailadres",
            "leerkracht/rol");

    /** Elements that hold others. */
    private static final Set<String> FRAMES = Set.of(
            "EDEX",
            "school",
            "groepen",
            "leerlingen",
            "leerkrachten",
            "groep",
            "samengestelde_groep",
            "samengestelde_groepen",
            "leerling",
            "leerkracht");

    /** Whether an element is read, by its own name and that of the one around it. */
    static boolean isNeeded(String around, String name) {
        return FRAMES.contains(name) || NEEDED.contains(around + '/' + name);
    }

    /** Whether an element that is read holds a text, and no others. */
    static boolean isField(String name) {
        return !FRAMES.contains(name);
    }

    /** Gathers an element while it is read. */
    static final class Gathering {
        private final String name;
        private final long line;
        private final List<String> names = new ArrayList<>(List.of("key"));
        private final List<String> texts = new ArrayList<>();
        private final Set<String> groups = new HashSet<>();
        private final List<String> inOrder = new ArrayList<>();
        private final List<String> mixed = new ArrayList<>();
        private final List<String> roles = new ArrayList<>();

        Gathering(String name, String key, long line) {
            this.name = name;
            this.line = line;
            texts.add(key);
        }

        String name() {
            return name;
        }

        void refers(String to, String key) {
            if (!groups.add(to + key)) {
                return;
            }
            (to.equals("groep") ? inOrder : mixed).add(key);
        }

        void says(String field, String text) {
            if (field.equals("rol")) {
                roles.add(text.strip());
            } else {
                names.add(field);
                texts.add(Unknown.orSaid(text.strip()));
            }
        }

        Element element(String file) {
            return new Element(new Row(file, line, Heading.of(names), texts), inOrder, mixed, roles);
        }
    }
}
