package nl.schoolplein.bookcase;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import org.hibernate.exception.ConstraintViolationException;

/** Making, opening and removing folders. */
@Path("/folders")
public class FolderPages extends AnyPage {
    private static final int MOST = 2000;
    private static final int MOST_IN_ZIP = 10_000;

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
        return Done.at("folders/" + folder.id(), OpenFolder.empty(folder))
                .saying(texts.get("folder.added", folder.name()));
    }

    /**
     * Shows what is in a folder for the viewer.
     *
     * @param most how many documents at once, for programs; at most 2,000
     */
    @GET
    @Path("{folder}")
    public Page open(
            @PathParam("folder") UUID id,
            @QueryParam("page") @DefaultValue("1") int asked,
            @QueryParam("most") @DefaultValue("50") int most) {
        Moment moment = moment();
        Sight sight = Sight.of(viewer, database, moment.now());
        int size = Math.max(1, Math.min(most, MOST));
        OpenFolder folder = database.read(Folders.class, folders -> {
            Folders.Counted counted = folders.counted(id, sight.now(), sight.all(), sight.own()).stream()
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
            int pages = (int) Math.max(1, (counted.documents() + size - 1) / size);
            int page = Math.max(1, Math.min(asked, pages));
            List<DocumentCard> documents =
                    folders.in(id, size, (page - 1) * size, sight.now(), sight.all(), sight.own()).stream()
                            .map(document -> DocumentCard.of(document, viewer, moment))
                            .toList();
            return new OpenFolder(
                    id,
                    counted.name(),
                    counted.look(),
                    documents,
                    counted.documents(),
                    page,
                    pages,
                    viewer.may(Bookcase.Action.ADD));
        });
        if (!folder.mayAdd() && folder.total() == 0) {
            throw new NotFoundException();
        }
        return Page.of("folder", folder).titled(folder.name());
    }

    /** Downloads all documents that the viewer sees in the folder, or those that were chosen. */
    @GET
    @Path("{folder}/zip")
    public Response zip(@PathParam("folder") UUID id, @QueryParam("document") Set<UUID> chosen) {
        Sight sight = Sight.of(viewer, database, clock.instant());
        Map.Entry<String, List<Files.Zipped>> zip = database.read(Folders.class, folders -> {
            Folder folder = folders.find(id).orElseThrow(NotFoundException::new);
            List<Files.Zipped> zipped = folders.in(id, MOST_IN_ZIP, 0, sight.now(), sight.all(), sight.own()).stream()
                    .filter(document -> chosen.isEmpty() || chosen.contains(document.id()))
                    .map(document -> new Files.Zipped(document.title(), document.file()))
                    .toList();
            return Map.entry(folder.name(), zipped);
        });
        if (zip.getValue().isEmpty()) {
            throw new NotFoundException();
        }
        return files.zip(zip.getKey(), zip.getValue());
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
