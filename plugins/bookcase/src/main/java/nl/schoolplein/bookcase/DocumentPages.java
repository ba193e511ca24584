package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;

/** One document: reading it, and taking it away. */
@Path("/documents/{document}")
public class DocumentPages {
    @Inject
    Database database;

    @Inject
    Viewer viewer;

    @Inject
    Files files;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** Downloads it. */
    @GET
    @Path("file")
    public Response file(@PathParam("document") UUID id) {
        return files.download(database.read(Documents.class, documents -> visible(documents, id))
                .file());
    }

    /** Asks whether it may go. */
    @GET
    @Path("remove")
    @Allow("REMOVE")
    public Page askToRemove(@PathParam("document") UUID id) {
        Document document = database.read(Documents.class, documents -> removable(documents, id));
        return Page.of("document-remove", removal(document)).titled(texts.get("document.remove"));
    }

    /** Takes it away. */
    @POST
    @Path("remove")
    @Allow("REMOVE")
    public Done remove(@PathParam("document") UUID id) {
        DocumentRemoval removed = database.write(Documents.class, documents -> {
            Document document = removable(documents, id);
            documents.entityManager().remove(document);
            return removal(document);
        });
        return Done.at("folders/" + removed.folder(), removed)
                .saying(texts.get("document.removed", removed.document().title()));
    }

    private DocumentRemoval removal(Document document) {
        return new DocumentRemoval(
                document.folder(), DocumentCard.of(document, viewer, Bookcase.newSince(settings, clock)));
    }

    private Document visible(Documents documents, UUID id) {
        return documents.find(id).orElseThrow(NotFoundException::new);
    }

    private Document removable(Documents documents, UUID id) {
        Document document = visible(documents, id);
        if (!viewer.may(Bookcase.Action.REMOVE, document.audience())) {
            throw new ForbiddenException();
        }
        return document;
    }
}
