package nl.schoolplein.bookcase;

import java.time.Instant;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A document as it stands in a list.
 *
 * @param kind what kind of file it is; gives the badge its colour
 * @param type what people call it, for example "PDF"; empty if nobody would know the word
 * @param size in bytes
 * @param added when its newest version was added
 * @param renewed whether that replaced an older one
 * @param recent whether it is new to the viewer
 * @param time whether readers see it now
 * @param from from when readers see it, or null; only for who keeps it
 * @param until until when readers see it, or null; only for who keeps it
 * @param asksAgreement whether guardians are asked to agree
 * @param mayRemove whether the viewer may change it and take it away
 * @param page the address of its page, within the module
 * @param file the address of its content, within the module
 */
public record DocumentCard(
        UUID id,
        String title,
        FileKind kind,
        String type,
        long size,
        Instant added,
        boolean renewed,
        String author,
        Audience audience,
        boolean recent,
        Time time,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean asksAgreement,
        boolean mayRemove,
        String page,
        String file) {

    /** Whether readers see a document. */
    public enum Time {
        NOW,
        LATER,
        OVER
    }

    static DocumentCard of(Document document, Viewer viewer, Moment moment) {
        boolean keeps = viewer.may(Bookcase.Action.REMOVE, document.audience());
        String address = "documents/" + document.id();
        return new DocumentCard(
                document.id(),
                document.title(),
                FileKind.of(document.file()),
                FileKind.word(document.file()),
                document.file().size(),
                document.added(),
                document.renewed(),
                document.author(),
                document.audience(),
                moment.isNew(document),
                document.isLater(moment.now()) ? Time.LATER : document.isOver(moment.now()) ? Time.OVER : Time.NOW,
                keeps ? document.shownFrom().orElse(null) : null,
                keeps ? document.shownUntil().orElse(null) : null,
                document.asksAgreement(),
                keeps,
                address,
                address + "/file");
    }
}
