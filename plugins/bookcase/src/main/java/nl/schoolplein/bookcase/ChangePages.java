package nl.schoolplein.bookcase;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;

/** Changing what is written on a document: its title, its folder, for whom it is, and when. */
@Path("/documents/{document}/change")
public class ChangePages extends AnyPage {
    /** Asks what is to be changed. */
    @GET
    @Allow("ADD")
    public Page form(@PathParam("document") UUID id) {
        Document document = database.read(Documents.class, documents -> Keeping.document(documents, id, viewer));
        List<ChangeForm.FolderChoice> folders = database.read(Folders.class, ChangeForm.FolderChoice::all);
        return Page.of(
                        "document-change",
                        new ChangeForm(
                                card(document), document.folder(), folders, directory.groups(), document.version()))
                .titled(texts.get("document.change"));
    }

    /** Changes it. */
    @POST
    @Allow("ADD")
    public Done change(@PathParam("document") UUID id, Form<ChangedDocument> form) {
        ChangedDocument sent = form.value();
        if (!Arrival.mayBeFor(viewer, directory, sent.audience())) {
            throw form.refuse("audience", "document.not-for-these");
        }
        Instant from = Window.at(sent.from(), clock);
        Instant until = Window.at(sent.until(), clock);
        Window.check(form, from, until);
        SearchIndex index = index();
        Document changed = database.write(Documents.class, documents -> {
            Document document = Keeping.document(documents, id, viewer);
            if (document.version() != sent.version()) {
                throw new ClientErrorException(Response.Status.CONFLICT);
            }
            if (documents.entityManager().find(Folder.class, sent.folder()) == null) {
                throw form.refuse("folder", "folder.gone");
            }
            Object asked = document.asked();
            boolean renamed = !document.title().equals(sent.title());
            document.titled(sent.title());
            document.moveTo(sent.folder());
            document.forOthers(sent.audience());
            document.showBetween(from, until);
            document.ask(sent.ask());
            if (renamed) {
                index.title(documents, document);
            }
            if (!asked.equals(document.asked())) {
                agreementAsked().tell(documents, List.of(document));
            }
            documents.entityManager().flush();
            return document;
        });
        index.catchUp(Duration.ofMillis(500));
        return Done.at("documents/" + id, card(changed)).saying(texts.get("document.changed", changed.title()));
    }
}
