package nl.schoolplein.portal.roster.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.row.CsvFile;
import nl.schoolplein.portal.roster.row.Table;

/** The tables that were handed in: the worksheets of a workbook, or text files. */
record Tables(List<Table> all) {
    private static final long LARGEST = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 1000;

    static boolean isWorkbook(Path bundle) {
        if (!Files.isRegularFile(bundle)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException noZip) {
            return false;
        }
    }

    static List<Path> texts(Path bundle) {
        if (Files.isRegularFile(bundle)) {
            return isText(bundle) ? List.of(bundle) : List.of();
        }
        try (Stream<Path> found = Files.list(bundle)) {
            return found.filter(Tables::isText).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static boolean isText(Path path) {
        return Files.isRegularFile(path)
                && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Whether there are text files, and none of them is a table of OneRoster. */
    static boolean areOurs(List<Path> texts) {
        return !texts.isEmpty()
                && texts.stream().noneMatch(text -> new CsvFile("", text).has("sourcedId", "propertyName"));
    }

    static Tables of(Path bundle) {
        if (isWorkbook(bundle)) {
            refuseBomb(bundle);
            return new Tables(Worksheet.all(bundle));
        }
        List<Table> found = new ArrayList<>();
        for (Path text : texts(bundle)) {
            found.add(new CsvFile(text.getFileName().toString(), text, Column::titled));
        }
        if (found.isEmpty()) {
            throw new RosterException("roster.no-sheet");
        }
        return new Tables(found);
    }

    /** All that comes out is counted before anything is read: what a ZIP file says of its own sizes is not believed. */
    private static void refuseBomb(Path workbook) {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new RosterException("roster.too-many-files");
            }
            long total = 0;
            for (ZipEntry part : Collections.list(zip.entries())) {
                total += size(zip, part, LARGEST - total);
            }
        } catch (IOException broken) {
            throw new RosterException(
                    "roster.unreadable", workbook.getFileName().toString());
        }
    }

    private static long size(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new RosterException("roster.too-large");
                }
            }
        }
        return size;
    }

    /** The table with the pupils. */
    Table pupils() {
        return all.stream()
                .filter(table -> table.has(Column.FIRST_NAME.title()) && table.has(Column.LAST_NAME.title()))
                .findFirst()
                .orElseThrow(() -> new RosterException(
                        "roster.sheet-columns", Column.FIRST_NAME.title(), Column.LAST_NAME.title()));
    }

    /** The table with the staff, if there is one. */
    Optional<Table> team() {
        return all.stream()
                .filter(table -> table.has(Column.NAME.title())
                        && table.has(Column.GROUPS.title(), Column.EMAIL.title())
                        && !table.has(Column.FIRST_NAME.title()))
                .findFirst();
    }
}
