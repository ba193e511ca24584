package nl.schoolplein.bookcase;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.StoredFile;

/**
 * The versions of a document. Of two that come in at the same moment the second one waits for its sender: 409, with
 * nothing lost.
 */
@Path("/documents/{document}/versions")
public class VersionPages extends AnyPage {
    /** Asks for the file of a new version. */
    @GET
    @Path("new")
    @Allow("ADD")
    public Page form(@PathParam("document") UUID id) {
        Document document = database.read(Documents.class, documents -> Keeping.document(documents, id, viewer));
        return Page.of("version", new VersionForm(card(document))).titled(texts.get("version.new"));
    }

    /** Replaces what readers get; what they got until now stays listed for who may change the document. */
    @POST
    @Allow("ADD")
    @Form.On("versions/new")
    public Done add(@PathParam("document") UUID id, Form<NewVersion> form) {
        database.read(Documents.class, documents -> Keeping.document(documents, id, viewer));
        StoredFile file = Arrival.keep(files, form, "file", form.value().file());
        return renewed(id, file, form.value().askAgain(), "version.added");
    }

    /** Downloads one of them. */
    @GET
    @Path("{number}/file")
    @Allow("ADD")
    public Response file(@PathParam("document") UUID id, @PathParam("number") int number) {
        return files.download(database.read(Documents.class, documents -> {
            Document document = Keeping.document(documents, id, viewer);
            return document.number() == number
                    ? document.file()
                    : older(documents, id, number).file();
        }));
    }

    /** Makes an older version the newest again; the list shows both. */
    @POST
    @Path("{number}/restore")
    @Allow("ADD")
    public Done restore(@PathParam("document") UUID id, @PathParam("number") int number) {
        StoredFile file = database.read(Documents.class, documents -> {
            Keeping.document(documents, id, viewer);
            return older(documents, id, number).file();
        });
        return renewed(id, file, false, "version.restored");
    }

    private Done renewed(UUID id, StoredFile file, boolean askAgain, String messageKey) {
        Document renewed = database.write(Documents.class, documents -> {
            Document document = Keeping.document(documents, id, viewer);
            documents.entityManager().persist(document.renew(file, clock.instant(), Author.of(viewer), askAgain));
            if (askAgain) {
                agreementAsked().tell(documents, List.of(document));
            }
            documents.entityManager().flush();
            return document;
        });
        index().catchUp(Duration.ofMillis(500));
        return Done.at("documents/" + id, card(renewed)).saying(texts.get(messageKey, renewed.title()));
    }

    /** Asks whether an older version may go. */
    @GET
    @Path("{number}/remove")
    @Allow("ADD")
    public Page askToRemove(@PathParam("document") UUID id, @PathParam("number") int number) {
        VersionRemoval removal = database.read(Documents.class, documents -> {
            Document document = Keeping.document(documents, id, viewer);
            VersionCard version = document.number() == number
                    ? VersionCard.newest(document)
                    : VersionCard.of(older(documents, id, number));
            return new VersionRemoval(card(document), version);
        });
        return Page.of("version-remove", removal).titled(texts.get("version.remove"));
    }

    /** Takes an older version away. */
    @POST
    @Path("{number}/remove")
    @Allow("ADD")
    public Done remove(@PathParam("document") UUID id, @PathParam("number") int number) {
        Document document = database.write(Documents.class, documents -> {
            Document kept = Keeping.document(documents, id, viewer);
            documents.entityManager().remove(older(documents, id, number));
            return kept;
        });
        return Done.at("documents/" + id, card(document)).saying(texts.get("version.removed", number));
    }

    private static OlderVersion older(Documents documents, UUID document, int number) {
        return documents.olderVersion(document, number).stream().findFirst().orElseThrow(NotFoundException::new);
    }
}
