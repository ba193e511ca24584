package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Upload;
import nl.schoolplein.api.Viewer;

/** Putting documents in a folder. */
@Path("/folders")
public class Uploads {
    @Inject
    Database database;

    @Inject
    Viewer viewer;

    @Inject
    Directory directory;

    @Inject
    Files files;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

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
        if (!mayAddFor(sent.audience())) {
            throw form.refuse("audience", "document.not-for-these");
        }
        Instant now = clock.instant();
        List<StoredFile> kept =
                sent.files().stream().map(file -> keep(form, file)).toList();
        List<Document> documents = IntStream.range(0, kept.size())
                .mapToObj(i -> new Document(folder, sent.titleOf(i), sent.audience(), kept.get(i), now, viewer.name()))
                .toList();
        database.write(entities -> documents.forEach(entities::persist));
        Instant since = Bookcase.newSince(settings, clock);
        List<DocumentCard> added = documents.stream()
                .map(document -> DocumentCard.of(document, viewer, since))
                .toList();
        return Done.at("folders/" + folder, new Added(added))
                .saying(texts.get("document.added", added.size(), added.get(0).title(), folderName));
    }

    /** What a program gets that put documents in a folder. */
    public record Added(List<DocumentCard> documents) {}

    /** Members that are no groups of this school are groups of another, or of nobody. */
    private boolean mayAddFor(Audience audience) {
        return audience.members().stream()
                        .allMatch(group -> directory.group(group).isPresent())
                && viewer.may(Bookcase.Action.ADD, audience);
    }

    private StoredFile keep(Form<NewDocuments> form, Upload upload) {
        if (upload.size() == 0) {
            throw form.refuse("files", "document.empty", upload.name());
        }
        StoredFile file = files.keep(upload);
        if (FileKind.of(file) == FileKind.PROGRAM) {
            throw form.refuse("files", "document.program", upload.name());
        }
        return file;
    }

    private String folderName(UUID folder) {
        return database.read(Folders.class, folders -> folders.find(folder))
                .orElseThrow(NotFoundException::new)
                .name();
    }
}
