package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Settings;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import org.hibernate.exception.ConstraintViolationException;

/** Making, opening and removing folders. */
@Path("/folders")
public class FolderPages {
    @Inject
    Database database;

    @Inject
    Viewer viewer;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** Asks for the name and the look of a new folder. */
    @GET
    @Path("new")
    @Allow("ADD")
    public Page form() {
        return Page.of("folder-form", new FolderForm(List.of(Look.values()))).titled(texts.get("folder.new"));
    }

    /** Makes a folder, after the others. */
    @POST
    @Allow("ADD")
    @Form.On("folders/new")
    public Done add(Form<NewFolder> form) {
        Folder folder;
        try {
            folder = database.write(Folders.class, folders -> {
                Folder made = form.value().at(folders.lastPlace() + 1);
                folders.entityManager().persist(made);
                folders.entityManager().flush();
                return made;
            });
        } catch (ConstraintViolationException twice) {
            throw form.refuse("name", "folder.exists", form.value().name());
        }
        return Done.at(
                        "folders/" + folder.id(),
                        new OpenFolder(folder.id(), folder.name(), folder.look(), List.of(), true))
                .saying(texts.get("folder.added", folder.name()));
    }

    /** Shows what is in a folder for the viewer. */
    @GET
    @Path("{folder}")
    public Page open(@PathParam("folder") UUID id) {
        List<Folders.Placed> placed = database.read(Folders.class, folders -> folders.open(id));
        Instant since = Bookcase.newSince(settings, clock);
        List<DocumentCard> documents = placed.stream()
                .map(Folders.Placed::document)
                .filter(Objects::nonNull)
                .map(document -> DocumentCard.of(document, viewer, since))
                .toList();
        boolean mayAdd = viewer.may(Bookcase.Action.ADD);
        boolean there = mayAdd ? !placed.isEmpty() : !documents.isEmpty();
        if (!there) {
            throw new NotFoundException();
        }
        Folder folder = placed.get(0).folder();
        return Page.of("folder", new OpenFolder(id, folder.name(), folder.look(), documents, mayAdd))
                .titled(folder.name());
    }

    /** Asks whether the folder may go. */
    @GET
    @Path("{folder}/remove")
    @Allow("REMOVE")
    public Page askToRemove(@PathParam("folder") UUID id) {
        FolderRemoval removal = database.forEveryone().read(Folders.class, folders -> {
            Folder folder = folders.find(id).orElseThrow(NotFoundException::new);
            return new FolderRemoval(id, folder.name(), folders.documentsIn(id) == 0);
        });
        return Page.of("folder-remove", removal).titled(texts.get("folder.remove"));
    }

    /** Takes an empty folder away. */
    @POST
    @Path("{folder}/remove")
    @Allow("REMOVE")
    public Done remove(@PathParam("folder") UUID id) {
        FolderRemoval removed;
        try {
            removed = database.write(Folders.class, folders -> {
                Folder folder = folders.find(id).orElseThrow(NotFoundException::new);
                folders.entityManager().remove(folder);
                folders.entityManager().flush();
                return new FolderRemoval(id, folder.name(), true);
            });
        } catch (ConstraintViolationException notEmpty) {
            throw new ClientErrorException(Response.Status.CONFLICT, notEmpty);
        }
        return Done.at("", removed).saying(texts.get("folder.removed", removed.name()));
    }
}
