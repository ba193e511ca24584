package nl.schoolplein.portal.roster.row;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.RosterException;

/** A table in a text file, with commas, semicolons or tabs between its fields. */
public final class CsvFile implements Table {
    /** No row of a roster is this long; what is, has lost a quote. */
    private static final int LONGEST_ROW = 1024 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String name;
    private final Path path;
    private final UnaryOperator<String> naming;

    /** A file with the name that people know it by. */
    public CsvFile(String name, Path path) {
        this(name, path, UnaryOperator.identity());
    }

    /** The same, whose columns are known by other names than those in the file. */
    public CsvFile(String name, Path path, UnaryOperator<String> naming) {
        this.name = name;
        this.path = path;
        this.naming = naming;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean has(String... columns) {
        AtomicBoolean found = new AtomicBoolean();
        read((heading, rows) -> found.set(Arrays.stream(columns).anyMatch(column -> heading.place(column) != null)));
        return found.get();
    }

    /** Its first row. */
    Heading heading() {
        Heading[] found = {Heading.of(List.of())};
        read((heading, rows) -> found[0] = heading);
        return found[0];
    }

    @Override
    public void rows(OnRow each, OnBroken wrong) {
        read((heading, rows) -> {
            Row last = new Row(name, 1, heading, List.of());
            try {
                while (rows.hasNext()) {
                    CsvRecord record = rows.next();
                    last = new Row(name, record.getStartingLineNumber(), heading, record.getFields());
                    use(last, each, wrong);
                }
            } catch (CsvParseException | UncheckedIOException unreadable) {
                Row rest = new Row(name, last.line() + 1, heading, List.of());
                wrong.broken(rest, new BrokenRowException(Problem.UNREADABLE));
            }
        });
    }

    private static void use(Row row, OnRow each, OnBroken wrong) {
        try {
            row.refuseTooMany();
            each.row(row);
        } catch (BrokenRowException broken) {
            wrong.broken(row, broken);
        }
    }

    private interface WithHeading {
        void read(Heading heading, Iterator<CsvRecord> rows);
    }

    private void read(WithHeading work) {
        try (Reader text = open();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .trimWhitespacesAroundQuotes(true)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> rows = csv.iterator();
            work.read(heading(rows.hasNext() ? rows.next().getFields() : List.of()), rows);
        } catch (IOException | UncheckedIOException | CsvParseException failed) {
            throw new RosterException("roster.unreadable", name);
        }
    }

    private Heading heading(List<String> names) {
        return Heading.of(names.stream().map(naming).toList());
    }

    private char separator() throws IOException {
        try (BufferedReader text = new BufferedReader(open())) {
            char[] start = new char[4096];
            int read = Math.max(0, text.read(start));
            String heading = new String(start, 0, read).lines().findFirst().orElse("");
            if (heading.indexOf(',') >= 0) {
                return ',';
            }
            return heading.indexOf(';') >= 0 ? ';' : heading.indexOf('\t') >= 0 ? '\t' : ',';
        }
    }

    private Reader open() throws IOException {
        ByteOrderMark mark = ByteOrderMark.of(path);
        Charset charset = mark == ByteOrderMark.NONE ? guessed() : mark.charset();
        InputStream bytes = Files.newInputStream(path);
        bytes.skipNBytes(mark.length());
        return new InputStreamReader(bytes, charset);
    }

    /** What is not UTF-8 to its last byte comes from an old export on Windows. */
    private Charset guessed() throws IOException {
        try (Reader strict = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            char[] buffer = new char[8192];
            int read = 0;
            while (read >= 0) {
                read = strict.read(buffer);
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }
}
