package nl.schoolplein.bookcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;

/** The text of a document as far as it is shown when it is found. Its words are {@link DocumentWord}s. */
@Entity
@Table(name = "document_text")
public class DocumentText extends SchoolRow {
    static final int LONGEST = 50_000;

    /** Only the title is known so far. */
    static final int TITLE_ONLY = 0;

    @Column(nullable = false)
    private UUID document;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false, length = LONGEST)
    private String content;

    /** For the persistence provider. */
    protected DocumentText() {}

    /** The text of a version of a document; with the number 0 it is still to come. */
    DocumentText(UUID document, int number, String content) {
        this.document = document;
        this.number = number;
        this.content = shortened(content);
    }

    String content() {
        return content;
    }

    /** Never in the middle of a character. */
    private static String shortened(String text) {
        boolean halved = text.length() > LONGEST && Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, Math.min(text.length(), halved ? LONGEST - 1 : LONGEST));
    }
}
