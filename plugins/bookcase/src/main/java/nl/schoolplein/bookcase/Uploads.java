package nl.schoolplein.bookcase;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.StoredFile;

/** Putting documents in a folder. */
@Path("/folders")
public class Uploads extends AnyPage {
    /** How long whoever puts documents in waits for them to be read. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Asks for the files and for whom they are. */
    @GET
    @Path("{folder}/new")
    @Allow("ADD")
    public Page form(@PathParam("folder") UUID folder) {
        return Page.of("upload", new UploadForm(folder, folderName(folder), directory.groups()))
                .titled(texts.get("document.new"));
    }

    /** Puts documents in the folder, all or none. */
    @POST
    @Path("{folder}/documents")
    @Allow("ADD")
    @Form.On("new")
    public Done add(@PathParam("folder") UUID folder, Form<NewDocuments> form) {
        String folderName = folderName(folder);
        NewDocuments sent = form.value();
        if (!Arrival.mayBeFor(viewer, directory, sent.audience())) {
            throw form.refuse("audience", "document.not-for-these");
        }
        Instant from = Window.at(sent.from(), clock);
        Instant until = Window.at(sent.until(), clock);
        Window.check(form, from, until);
        Instant now = clock.instant();
        List<StoredFile> kept = sent.files().stream()
                .map(file -> Arrival.keep(files, form, "files", file))
                .toList();
        SearchIndex index = index();
        List<Document> documents = database.write(Documents.class, all -> {
            List<Document> put = IntStream.range(0, kept.size())
                    .mapToObj(i -> {
                        Document document = new Document(
                                folder, sent.titleOf(i), sent.audience(), kept.get(i), now, Author.of(viewer));
                        document.showBetween(from, until);
                        document.ask(sent.ask());
                        all.entityManager().persist(document);
                        index.title(all, document);
                        events.publish(DocumentAdded.TYPE, new DocumentAdded(document.id(), folder));
                        return document;
                    })
                    .toList();
            agreementAsked()
                    .tell(all, put.stream().filter(Document::asksAgreement).toList());
            return put;
        });
        index.catchUp(PATIENCE);
        List<DocumentCard> added = documents.stream().map(this::card).toList();
        return Done.at("folders/" + folder, new Added(added))
                .saying(texts.get("document.added", added.size(), added.get(0).title(), folderName));
    }

    /** What a program gets that put documents in a folder. */
    public record Added(List<DocumentCard> documents) {}

    private String folderName(UUID folder) {
        return database.read(Folders.class, folders -> folders.find(folder))
                .orElseThrow(NotFoundException::new)
                .name();
    }
}
