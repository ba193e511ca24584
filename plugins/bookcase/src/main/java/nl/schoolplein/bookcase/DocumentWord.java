package nl.schoolplein.bookcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.Words;

/** A word by which a document is found. */
@Entity
@Table(name = "document_word")
public class DocumentWord extends SchoolRow {
    @Column(nullable = false)
    private UUID document;

    @Column(nullable = false, length = Words.LONGEST)
    private String word;

    /** For the persistence provider. */
    protected DocumentWord() {}

    DocumentWord(UUID document, String word) {
        this.document = document;
        this.word = word;
    }

    String word() {
        return word;
    }
}
