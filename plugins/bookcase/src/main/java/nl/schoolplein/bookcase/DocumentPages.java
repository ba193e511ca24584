package nl.schoolplein.bookcase;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.Actor;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StoredFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One document: looking into it, reading it, and taking it away. */
@Path("/documents/{document}")
public class DocumentPages extends AnyPage {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentPages.class);

    /** What is read for the page. */
    private record Read(
            Document document,
            Folder folder,
            @Nullable Agreeing agreeing,
            Map<UUID, Instant> others,
            List<VersionCard> versions) {}

    /** Shows a page of it, with what can be done. */
    @GET
    public Page open(@PathParam("document") UUID id, @QueryParam("page") @DefaultValue("1") int asked) {
        Read read = database.read(Documents.class, documents -> {
            Document document = visible(documents, id);
            return new Read(
                    document,
                    documents.entityManager().find(Folder.class, document.folder()),
                    agreeing(documents, document),
                    others(documents, document),
                    versions(documents, document));
        });
        int pages = files.previewPages(read.document().file()).orElse(-1);
        Moment moment = moment();
        DocumentCard card = DocumentCard.of(read.document(), viewer, moment);
        opened(read.document(), moment);
        return Page.of(
                        "open",
                        new OpenDocument(
                                card,
                                read.folder().id(),
                                read.folder().name(),
                                pages,
                                Math.max(1, Math.min(asked, pages)),
                                read.agreeing(),
                                known(read.document(), read.others()),
                                read.versions()))
                .titled(read.document().title());
    }

    private @Nullable Agreeing agreeing(Documents documents, Document document) {
        if (viewer.capacity() != Capacity.GUARDIAN
                || !document.asksAgreement()
                || !Agreeing.concerns(document.audience(), viewer)) {
            return null;
        }
        List<Agreement> given = documents.agreementsOf(List.of(document.id()), viewer.person());
        return given.stream()
                .filter(agreement -> agreement.number() >= document.askedSince())
                .findFirst()
                .map(agreement -> new Agreeing(agreement.number(), agreement.given(), false))
                .orElseGet(() -> new Agreeing(document.number(), null, !given.isEmpty()));
    }

    /** When the other guardians who are asked agreed, by their ids; nothing for staff, who have a page of their own. */
    private Map<UUID, Instant> others(Documents documents, Document document) {
        return agreeing(documents, document) == null
                ? Map.of()
                : documents.agreements(document.id()).stream()
                        .filter(agreement -> agreement.number() >= document.askedSince()
                                && !agreement.guardian().equals(viewer.person()))
                        .collect(Collectors.toMap(Agreement::guardian, Agreement::given, (one, other) -> one));
    }

    private List<OpenDocument.AgreedBy> known(Document document, Map<UUID, Instant> others) {
        List<UUID> children =
                Agreeing.children(document.audience(), viewer).map(Pupil::id).toList();
        Map<UUID, Actor> actors = directory.actors(children, others.keySet());
        return others.entrySet().stream()
                .flatMap(agreed -> Optional.ofNullable(actors.get(agreed.getKey()))
                        .filter(actor -> actor.kind() == Actor.Kind.GUARDIAN)
                        .map(actor -> new OpenDocument.AgreedBy(actor, agreed.getValue()))
                        .stream())
                .sorted(Comparator.comparing(OpenDocument.AgreedBy::given))
                .toList();
    }

    private List<VersionCard> versions(Documents documents, Document document) {
        return viewer.may(Bookcase.Action.ADD, document.audience())
                ? Stream.concat(
                                Stream.of(VersionCard.newest(document)),
                                documents.olderVersions(document.id()).stream().map(VersionCard::of))
                        .toList()
                : List.of();
    }

    /** Downloads it. */
    @GET
    @Path("file")
    public Response file(@PathParam("document") UUID id) {
        Document document = database.read(Documents.class, documents -> visible(documents, id));
        opened(document, moment());
        return files.download(document.file());
    }

    /** Shows one of its pages as a picture. */
    @GET
    @Path("pages/{page}")
    public Response page(@PathParam("document") UUID id, @PathParam("page") int page) {
        StoredFile content = database.read(Documents.class, documents -> visible(documents, id))
                .file();
        return files.preview(content, page);
    }

    /** Once for each new version: it is not new to this viewer any more. Who cannot have that written reads all the same. */
    private void opened(Document document, Moment moment) {
        if (viewer.looksOn() || !moment.isNew(document)) {
            return;
        }
        try {
            database.write(Documents.class, documents -> {
                documents.forgetOpened(viewer.person(), moment.newSince());
                documents.openedBy(viewer.person(), document.id()).stream()
                        .findFirst()
                        .ifPresentOrElse(before -> before.renew(document.number(), moment.now()), () -> documents
                                .entityManager()
                                .persist(new Opened(viewer.person(), document, moment.now())));
                return document;
            });
        } catch (RuntimeException unwritten) { // opened twice at once, or there is no room
            LOG.warn("It is not noted that {} was opened: {}", document.id(), unwritten.getMessage());
        }
    }

    /** Asks whether it may go. */
    @GET
    @Path("remove")
    @Allow("REMOVE")
    public Page askToRemove(@PathParam("document") UUID id) {
        Document document = database.read(Documents.class, documents -> removable(documents, id));
        return Page.of("document-remove", removal(document)).titled(texts.get("document.remove"));
    }

    /** Takes it away, with all its versions. */
    @POST
    @Path("remove")
    @Allow("REMOVE")
    public Done remove(@PathParam("document") UUID id) {
        DocumentRemoval removed = database.write(Documents.class, documents -> {
            Document document = removable(documents, id);
            documents.remove(List.of(document));
            agreementAsked().takeBack(List.of(document));
            return removal(document);
        });
        return Done.at("folders/" + removed.folder(), removed)
                .saying(texts.get("document.removed", removed.document().title()));
    }

    private DocumentRemoval removal(Document document) {
        return new DocumentRemoval(document.folder(), card(document));
    }

    private Document visible(Documents documents, UUID id) {
        return documents
                .find(id)
                .filter(document -> Sight.includes(document, viewer, clock.instant()))
                .orElseThrow(NotFoundException::new);
    }

    private Document removable(Documents documents, UUID id) {
        Document document = visible(documents, id);
        if (!viewer.may(Bookcase.Action.REMOVE, document.audience())) {
            throw new ForbiddenException();
        }
        return document;
    }
}
