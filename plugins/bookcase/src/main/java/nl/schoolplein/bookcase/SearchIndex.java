package nl.schoolplein.bookcase;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Words;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Keeps the words by which documents are found. Titles are there at once; what is in a file is read when there is a
 * moment: after something was added, every few minutes ({@link ReadDocuments}), and before somebody searches. So documents from
 * before there was an index get into it too.
 */
final class SearchIndex {
    /** How many documents are read in one go. */
    private static final int SOME = 20;

    /** More words than this say little of a document. */
    private static final int MOST = 5000;

    private final Database everything;
    private final Files files;
    private final Words words;

    SearchIndex(Database database, Files files, Words words) {
        this.everything = database.forEveryone();
        this.files = files;
        this.words = words;
    }

    /** Makes a new or renamed document findable by its title, in the transaction that writes it. */
    void title(Documents documents, Document document) {
        documents.removeWords(List.of(document.id()));
        documents.removeTexts(List.of(document.id()));
        write(documents.entityManager(), document, DocumentText.TITLE_ONLY, "");
    }

    /**
     * Reads what has not been read, for about so long; what takes longer goes on being read, for the next one who asks.
     *
     * @return whether everything can be found now
     */
    boolean catchUp(Duration most) {
        List<Document> unread = unread();
        return read(unread, most) == unread.size() && unread.size() < SOME;
    }

    /**
     * Reads some of what has not been read, for about so long.
     *
     * @return how many documents were read; none if there is nothing to read, or it is not ready to be read
     */
    int readSome(Duration most) {
        return read(unread(), most);
    }

    private List<Document> unread() {
        return everything.read(Findings.class, findings -> findings.unread(SOME));
    }

    private int read(List<Document> unread, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        int read = 0;
        for (Document document : unread) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            Optional<String> text = files.text(document.file(), left);
            if (text.isPresent()) {
                write(document, text.get());
                read++;
            }
        }
        return read;
    }

    private void write(Document document, String text) {
        try {
            everything.write(Documents.class, documents -> {
                documents.removeWords(List.of(document.id()));
                documents.removeTexts(List.of(document.id()));
                write(documents.entityManager(), document, document.number(), text);
                documents.entityManager().flush();
                return text;
            });
        } catch (ConstraintViolationException meanwhile) {
            // Somebody else read it at the same time, or took it away: nothing is left to do.
        }
    }

    private void write(EntityManager entities, Document document, int number, String text) {
        String readable = text.replaceAll("\\s+", " ").strip();
        entities.persist(new DocumentText(document.id(), number, readable));
        words.of(document.title() + " " + readable).stream()
                .limit(MOST)
                .forEach(word -> entities.persist(new DocumentWord(document.id(), word)));
    }
}
