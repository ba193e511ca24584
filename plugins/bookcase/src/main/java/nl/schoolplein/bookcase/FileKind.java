package nl.schoolplein.bookcase;

import java.util.Arrays;
import java.util.regex.Pattern;
import nl.schoolplein.api.StoredFile;

/** Kinds of files, by the media type that was found in their content. */
public enum FileKind {
    PDF("pdf", "application/pdf"),
    TABLE("xls", "text/csv|.*(ms-excel|spreadsheet)"),
    TEXT("word", "text/|application/(rtf|msword)|.*(ms-word|wordprocessing|opendocument.text)"),
    IMAGE("img", "image/"),
    /** What runs when it is opened; it has no place in a bookcase. */
    PROGRAM(
            "",
            "application/(x-(msdownload|dosexec|ms-installer|executable|elf|sharedlib|mach-o|sh|bat)|java-archive"
                    + "|vnd.microsoft.portable-executable|vnd.android.package-archive)"),
    OTHER("", "");

    private static final int LONGEST_WORD = 5;

    private final String badge;
    private final Pattern mediaType;

    FileKind(String badge, String mediaType) {
        this.badge = badge;
        this.mediaType = Pattern.compile(mediaType);
    }

    /** The CSS class of its badge. */
    public String badge() {
        return badge;
    }

    static FileKind of(StoredFile file) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.matcher(file.mediaType()).lookingAt())
                .findFirst()
                .orElse(OTHER);
    }

    /** What people call it, or nothing if the word is a technical one that fits no badge. */
    static String word(StoredFile file) {
        return file.kind().length() <= LONGEST_WORD ? file.kind() : "";
    }
}
