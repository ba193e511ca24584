package nl.schoolplein.bookcase;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.schoolplein.api.Hit;
import nl.schoolplein.api.Hits;
import nl.schoolplein.api.Search;
import nl.schoolplein.api.SearchSource;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.api.Words;

/** The documents that the portal's search finds: the same as the bookcase's own. */
public class DocumentsSought extends AnyPage implements SearchSource {
    /** So long is read what nobody has read yet; other modules are asked meanwhile. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Override
    public Hits find(Search search, Viewer who) {
        boolean complete = index().catchUp(PATIENCE);
        SearchIn documents = new SearchIn(database, who, clock.instant());
        Hits found = Hits.firstOf(
                        documents.find(search.words(), search.most() + 1),
                        search.most(),
                        one -> hit(one, search.words()))
                .allAt("search?q=" + URLEncoder.encode(search.typed(), StandardCharsets.UTF_8));
        return complete ? found : found.soFar();
    }

    private Hit hit(Findings.Found found, Words.Sought sought) {
        Document document = found.document();
        String text = found.text();
        return Hit.at("documents/" + document.id(), document.title())
                .in(texts.get("search.in-folder", found.folder()))
                .saying(words.find(text == null ? "" : text, sought, SearchPage.AROUND))
                .dated(document.added())
                .forWhom(document.audience());
    }
}
