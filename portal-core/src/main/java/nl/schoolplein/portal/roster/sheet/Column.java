package nl.schoolplein.portal.roster.sheet;

import java.util.List;
import java.util.Locale;

/** The columns that are read, by their headings in Dutch and in English. Any other column is left alone. */
enum Column {
    NUMBER("leerlingnummer", "pupil number", "nummer", "number"),
    FIRST_NAME("roepnaam", "first name", "voornaam", "given name"),
    PREFIX("tussenvoegsel", "prefix", "voorvoegsel"),
    LAST_NAME("achternaam", "last name", "surname", "family name"),
    BORN("geboortedatum", "date of birth", "birth date"),
    GROUP("groep", "group", "klas", "class"),
    YEAR("jaargroep", "year", "year level", "leerjaar"),
    GUARDIAN_1("ouder 1 naam", "guardian 1 name", "ouder 1", "guardian 1", "verzorger 1", "parent 1"),
    GUARDIAN_1_EMAIL("ouder 1 e-mail", "guardian 1 e-mail", "verzorger 1 e-mail", "parent 1 e-mail"),
    GUARDIAN_1_AUTHORITY("ouder 1 gezag", "guardian 1 authority", "verzorger 1 gezag", "parent 1 authority"),
    GUARDIAN_1_COLLECTS(
            "ouder 1 ophalen",
            "guardian 1 may collect",
            "ouder 1 mag ophalen",
            "verzorger 1 ophalen",
            "parent 1 may collect"),
    GUARDIAN_2("ouder 2 naam", "guardian 2 name", "ouder 2", "guardian 2", "verzorger 2", "parent 2"),
    GUARDIAN_2_EMAIL("ouder 2 e-mail", "guardian 2 e-mail", "verzorger 2 e-mail", "parent 2 e-mail"),
    GUARDIAN_2_AUTHORITY("ouder 2 gezag", "guardian 2 authority", "verzorger 2 gezag", "parent 2 authority"),
    GUARDIAN_2_COLLECTS(
            "ouder 2 ophalen",
            "guardian 2 may collect",
            "ouder 2 mag ophalen",
            "verzorger 2 ophalen",
            "parent 2 may collect"),
    GUARDIAN_3("ouder 3 naam", "guardian 3 name", "ouder 3", "guardian 3", "verzorger 3", "parent 3"),
    GUARDIAN_3_EMAIL("ouder 3 e-mail", "guardian 3 e-mail", "verzorger 3 e-mail", "parent 3 e-mail"),
    GUARDIAN_3_AUTHORITY("ouder 3 gezag", "guardian 3 authority", "verzorger 3 gezag", "parent 3 authority"),
    GUARDIAN_3_COLLECTS(
            "ouder 3 ophalen",
            "guardian 3 may collect",
            "ouder 3 mag ophalen",
            "verzorger 3 ophalen",
            "parent 3 may collect"),
    NAME("naam", "name"),
    EMAIL("e-mail", "e-mail address", "e-mailadres"),
    GROUPS("groepen", "groups"),
    ADMINISTRATOR("beheerder", "administrator");

    /** The columns of the pupils' table, as the template has them. */
    static final List<Column> PUPILS = List.of(
            NUMBER,
            FIRST_NAME,
            PREFIX,
            LAST_NAME,
            BORN,
            GROUP,
            YEAR,
            GUARDIAN_1,
            GUARDIAN_1_EMAIL,
            GUARDIAN_1_AUTHORITY,
            GUARDIAN_1_COLLECTS,
            GUARDIAN_2,
            GUARDIAN_2_EMAIL,
            GUARDIAN_2_AUTHORITY,
            GUARDIAN_2_COLLECTS,
            GUARDIAN_3,
            GUARDIAN_3_EMAIL,
            GUARDIAN_3_AUTHORITY,
            GUARDIAN_3_COLLECTS);

    /** The columns of the staff's table. */
    static final List<Column> TEAM = List.of(NAME, EMAIL, GROUPS, ADMINISTRATOR);

    /** All that it may be called, between bars. */
    private final String headings;

    Column(String... headings) {
        this.headings = String.join("|", headings);
    }

    private List<String> all() {
        return List.of(headings.split("\\|", -1));
    }

    /** What the column is called here, whatever its heading says; in lists of broken rows too. */
    String title() {
        return all().get(0);
    }

    String heading(Locale language) {
        return all().get(language.getLanguage().equals("en") ? 1 : 0);
    }

    /** The column of a heading, in any capitals and with or without blanks and hyphens; empty if it is none of ours. */
    static String titled(String heading) {
        String plain = plain(heading);
        for (Column column : values()) {
            if (column.all().stream().anyMatch(one -> plain(one).equals(plain))) {
                return column.title();
            }
        }
        return "";
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
