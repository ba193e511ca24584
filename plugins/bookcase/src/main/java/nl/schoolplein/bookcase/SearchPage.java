package nl.schoolplein.bookcase;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Words;

/** Searching in titles and in what the files say. */
@Path("/search")
public class SearchPage extends AnyPage {
    /** The most characters that somebody searches with. */
    static final int LONGEST = 100;

    private static final int MOST = 20;
    /** How much is shown of a text, before what was found and after it. */
    static final int AROUND = 90;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Shows what has all these words, the last one perhaps unfinished, as far as the viewer sees it. */
    @GET
    public Page search(@QueryParam("q") @DefaultValue("") String typed) {
        String asked =
                typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        Words.Sought sought = words.sought(asked);
        boolean complete = index().catchUp(PATIENCE);
        List<Findings.Found> found =
                sought.nothing() ? List.of() : new SearchIn(database, viewer, clock.instant()).find(sought, MOST + 1);
        Moment moment = Moment.of(settings, clock).of(opened(found));
        List<Hit> hits = found.stream()
                .limit(MOST)
                .map(one -> new Hit(
                        DocumentCard.of(one.document(), viewer, moment),
                        one.folder(),
                        words.find(one.document().title(), sought, Document.TITLE)
                                .orElse(null),
                        words.find(one.text() == null ? "" : one.text(), sought, AROUND)
                                .orElse(null)))
                .toList();
        return Page.of("search", new Results(asked, hits, found.size() > MOST, complete))
                .titled(texts.get("search.title"));
    }

    private static Map<UUID, Integer> opened(List<Findings.Found> found) {
        Map<UUID, Integer> opened = new HashMap<>();
        for (Findings.Found one : found) {
            if (one.opened() != null) {
                opened.put(one.document().id(), one.opened());
            }
        }
        return opened;
    }
}
