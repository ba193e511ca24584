package nl.schoolplein.portal.roster.edexml;

import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Row;

/** What somebody is called: by the name that is used, else the first of the official ones, else the initials. */
record PersonName(String first, String last) {
    /** In place of a last name that the school administration does not tell. */
    static final String UNTOLD = "–";

    private static final int LONGEST_FIRST = 60;
    private static final int LONGEST_LAST = 80;
    private static final int LONGEST_OFFICIAL = 200;

    static PersonName of(Row row) throws BrokenRowException {
        return new PersonName(first(row), last(row));
    }

    private static String first(Row row) throws BrokenRowException {
        if (!row.text("roepnaam").isEmpty()) {
            return row.name("roepnaam", LONGEST_FIRST);
        }
        if (!row.text("voornamen").isEmpty()) {
            String first = row.name("voornamen", LONGEST_OFFICIAL).split(" ", 2)[0];
            row.refuseLong(first, "voornamen", LONGEST_FIRST);
            return first;
        }
        if (!row.text("voorletters-1").isEmpty()) {
            String letters = row.name("voorletters-1", LONGEST_FIRST);
            return letters.contains(".") ? letters : letters.replaceAll("\\p{L}", "$0.");
        }
        throw new BrokenRowException(Problem.REQUIRED, "roepnaam");
    }

    private static String last(Row row) throws BrokenRowException {
        if (row.text("achternaam").isEmpty()) {
            return UNTOLD;
        }
        String last = row.name("achternaam", LONGEST_LAST);
        if (row.text("voorvoegsel").isEmpty()) {
            return last;
        }
        String both = row.name("voorvoegsel", LONGEST_LAST) + " " + last;
        row.refuseLong(both, "achternaam", LONGEST_LAST);
        return both;
    }

    boolean untold() {
        return last.equals(UNTOLD);
    }

    /** First and last name; of somebody whose last name nobody tells, the first alone. */
    String whole() {
        return untold() ? first : first + " " + last;
    }
}
