package nl.schoolplein.portal.roster.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.schoolplein.portal.roster.Problem;
import org.jspecify.annotations.Nullable;

/** A row of a file, its fields by the names of their columns. Fields that a short row does not have are empty. */
public record Row(String file, long line, Heading heading, List<String> fields) {
    private static final int LONGEST_ID = 255;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]+");

    /** The first of these columns that says something, or an empty text. */
    public String text(String... columns) {
        for (String column : columns) {
            String text = raw(column).strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String raw(String column) {
        Integer place = heading.place(column);
        return place == null || place >= fields.size() ? "" : fields.get(place);
    }

    /** A field that must be there. */
    public String required(String... columns) throws BrokenRowException {
        String text = text(columns);
        if (text.isEmpty()) {
            throw new BrokenRowException(Problem.REQUIRED, columns[0]);
        }
        return text;
    }

    /** An id that must be there. */
    public String id(String... columns) throws BrokenRowException {
        String id = required(columns);
        if (id.length() > LONGEST_ID) {
            throw new BrokenRowException(Problem.TOO_LONG, columns[0], String.valueOf(LONGEST_ID));
        }
        return id;
    }

    /** A name that must be there: what people read, and what nobody may take for a formula in a spreadsheet. */
    public String name(String column, int longest) throws BrokenRowException {
        String raw = raw(column);
        if (!raw.isEmpty() && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0) {
            throw new BrokenRowException(Problem.FORMULA, column);
        }
        String name = required(column);
        if ("=+-@".indexOf(name.charAt(0)) >= 0) {
            throw new BrokenRowException(Problem.FORMULA, column);
        }
        if (CONTROL.matcher(name).find()) {
            throw new BrokenRowException(Problem.CHARACTERS, column);
        }
        refuseLong(name, column, longest);
        return name;
    }

    public void refuseLong(String text, String column, int longest) throws BrokenRowException {
        if (text.length() > longest) {
            throw new BrokenRowException(Problem.TOO_LONG, column, String.valueOf(longest));
        }
    }

    /** An e-mail address, or null if there is none. */
    public @Nullable String email(String column) throws BrokenRowException {
        String email = text(column);
        if (email.isEmpty()) {
            return null;
        }
        if (email.length() > 254 || !EMAIL.matcher(email).matches() || "=+-@".indexOf(email.charAt(0)) >= 0) {
            throw new BrokenRowException(Problem.EMAIL, email);
        }
        return email;
    }

    /** A date (ISO 8601, a time after it is left away), or null if there is none. */
    public @Nullable LocalDate date(String... columns) throws BrokenRowException {
        String text = text(columns);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(
                    text.length() > 10 && "T ".indexOf(text.charAt(10)) >= 0 ? text.substring(0, 10) : text);
            if (date.getYear() >= 1900 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // said below, in the same words as a date that cannot be
        }
        throw new BrokenRowException(Problem.DATE, columns[0], text);
    }

    /** A list, separated by commas. */
    public List<String> list(String... columns) {
        return Arrays.stream(text(columns).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether the row says that what it names is to be taken away. */
    public boolean ends() {
        return text("status").equalsIgnoreCase("tobedeleted") || text("status").equalsIgnoreCase("inactive");
    }

    /** A row with more fields than columns has a comma too many somewhere: nobody knows which field is which. */
    void refuseTooMany() throws BrokenRowException {
        for (int place = heading.columns(); place < fields.size(); place++) {
            if (!fields.get(place).isBlank()) {
                throw new BrokenRowException(
                        Problem.TOO_MANY, String.valueOf(fields.size()), String.valueOf(heading.columns()));
            }
        }
    }

    /** An id of a row that is broken: empty if it is not there, or if nobody knows whether it is in its own column. */
    public String idInSpiteOf(BrokenRowException why, String... columns) {
        boolean shifted = why.problem() == Problem.TOO_MANY;
        for (String column : columns) {
            Integer place = heading.place(column);
            if (place != null && (place == 0 || !shifted)) {
                return text(column);
            }
        }
        return "";
    }
}
