package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.PupilAction;

/** Guardians are told that a document asks whether they have read it and agree, as long as it does and they have not. */
record AgreementAsked(Notices notices, Instant now) {
    static final String KIND = "agree";

    /** Tells of documents that are new, or not what they were. */
    void tell(Documents documents, Collection<Document> changed) {
        List<Document> asking = changed.stream()
                .filter(document -> document.asksAgreement() && !document.isOver(now))
                .toList();
        takeBack(changed);
        if (!asking.isEmpty()) {
            Map<UUID, List<Agreement>> agreed =
                    documents.agreementsTo(asking.stream().map(Document::id).toList()).stream()
                            .collect(Collectors.groupingBy(Agreement::document));
            asking.forEach(document -> tell(document, agreed.getOrDefault(document.id(), List.of())));
        }
    }

    private void tell(Document document, List<Agreement> agreed) {
        notices.tell(Notice.of(KIND, document.id(), document.title())
                .toGuardians(document.audience(), PupilAction.BOOK)
                .except(agreed.stream()
                        .filter(one -> one.number() >= document.askedSince())
                        .map(Agreement::guardian)
                        .toList())
                .at("documents/" + document.id())
                .during(document.shownFrom(), document.shownUntil()));
    }

    /** The documents are gone. */
    void takeBack(Collection<Document> gone) {
        gone.forEach(document -> notices.takeBack(document.id()));
    }
}
