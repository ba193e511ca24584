package nl.schoolplein.portal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.schoolplein.api.Files.Zipped;

/** Many files of a school as one ZIP file, made while it goes out. */
final class SchoolZip {
    /** What some system does not take in a name, and what would lead out of the folder. */
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e]");

    /** Names that Windows keeps for itself. */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final int LONGEST = 120;

    private final FileStore store;
    private final UUID school;
    private final List<Zipped> files;
    private final String missingName;
    private final String missingText;
    private final Set<String> names = new HashSet<>();

    /** With the name of the text file that lists what is missing, and how it begins. */
    SchoolZip(FileStore store, UUID school, List<Zipped> files, String missingName, String missingText) {
        this.store = store;
        this.school = school;
        this.files = List.copyOf(files);
        this.missingName = missingName;
        this.missingText = missingText;
    }

    /** Each file is compared with its hash before its first byte goes out: what is damaged is left out whole. */
    void write(OutputStream out) throws IOException {
        List<String> missing = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Zipped file : files) {
                String name = unique(name(file));
                try {
                    Path content = store.checked(school, file.file());
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(content, zip);
                    zip.closeEntry();
                } catch (DamagedFileException damaged) {
                    missing.add(name);
                }
            }
            if (!missing.isEmpty() || files.isEmpty()) {
                zip.putNextEntry(new ZipEntry(unique(missingName)));
                zip.write((missingText + "\r\n\r\n" + String.join("\r\n", missing) + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static String name(Zipped zipped) {
        String stored = zipped.file().name();
        int dot = stored.lastIndexOf('.');
        String ending = dot > 0 && stored.length() - dot <= 10 ? fit(stored.substring(dot)) : "";
        String name = fit(zipped.name()).replaceAll("^[. ]+|[. ]+$", "");
        if (!ending.isEmpty() && name.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT))) {
            name = name.substring(0, name.length() - ending.length());
        }
        if (name.isBlank() || RESERVED.matcher(name).matches()) {
            name = "_" + name;
        }
        return shortened(name) + ending;
    }

    private static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("_").strip();
    }

    /** Never in the middle of a character. */
    private static String shortened(String name) {
        int most = Math.min(name.length(), LONGEST);
        boolean halved = most < name.length() && Character.isHighSurrogate(name.charAt(most - 1));
        return name.substring(0, halved ? most - 1 : most);
    }

    /** Names that differ in capitals only are one file to many computers. */
    private String unique(String name) {
        String free = name;
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int next = 2; !names.add(free.toLowerCase(Locale.ROOT)); next++) {
            free = name.substring(0, name.length() - ending.length()) + " (" + next + ")" + ending;
        }
        return free;
    }
}
