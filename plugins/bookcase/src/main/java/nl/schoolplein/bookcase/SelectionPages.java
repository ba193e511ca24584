package nl.schoolplein.bookcase;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;

/** Doing something with several documents of a folder at once, after a look at which ones. */
@Path("/folders/{folder}/selection")
public class SelectionPages extends AnyPage {
    /** How many documents at once; a page of a folder has fewer. */
    private static final int MOST = 200;

    /** Asks whether it is to be done, and what is needed for it. */
    @GET
    @Allow("ADD")
    public Page ask(
            @PathParam("folder") UUID id,
            @QueryParam("what") @DefaultValue("MOVE") Selection.What what,
            @QueryParam("document") Set<UUID> chosen) {
        Moment moment = moment();
        Set<UUID> some = chosen.stream().limit(MOST).collect(Collectors.toSet());
        List<DocumentCard> documents = database.read(Documents.class, all -> all.these(some)).stream()
                .filter(document -> viewer.may(Bookcase.Action.ADD, document.audience()))
                .map(document -> DocumentCard.of(document, viewer, moment))
                .toList();
        Selection selection = database.read(
                Folders.class,
                folders -> new Selection(
                        id,
                        folders.find(id).orElseThrow(NotFoundException::new).name(),
                        what,
                        documents,
                        chosen.size() - documents.size(),
                        ChangeForm.FolderChoice.all(folders),
                        directory.groups()));
        return Page.of("selection", selection).titled(texts.get("selection." + what));
    }

    /** Does it with all that are still there, and names those that are not. */
    @POST
    @Allow("ADD")
    public Done change(
            @PathParam("folder") UUID id,
            @QueryParam("what") @DefaultValue("MOVE") Selection.What what,
            Form<SelectionChange> form) {
        SelectionChange sent = form.value();
        check(form, what);
        Outcome outcome = database.write(Documents.class, documents -> {
            if (documents.entityManager().find(Folder.class, id) == null) {
                throw new NotFoundException();
            }
            Map<UUID, Document> found = documents
                    .these(sent.documents().stream().limit(MOST).toList())
                    .stream()
                    .filter(document -> viewer.may(Bookcase.Action.ADD, document.audience()))
                    .collect(Collectors.toMap(Document::id, Function.identity()));
            apply(documents, what, sent, found);
            documents.entityManager().flush();
            List<String> failed = IntStream.range(0, sent.documents().size())
                    .filter(i -> !found.containsKey(sent.documents().get(i)))
                    .mapToObj(sent::title)
                    .toList();
            return new Outcome(found.size(), failed);
        });
        return Done.at("folders/" + id, outcome)
                .saying(texts.get(
                        "selection." + what + ".done",
                        outcome.done(),
                        outcome.failed().size(),
                        String.join(", ", outcome.failed())));
    }

    /** How many documents it was done with, and the titles of those with which it could not be done. */
    public record Outcome(int done, List<String> failed) {}

    private void check(Form<SelectionChange> form, Selection.What what) {
        SelectionChange sent = form.value();
        UUID to = sent.to();
        if (what == Selection.What.MOVE && (to == null || isGone(to))) {
            throw form.refuse("to", "folder.choose");
        }
        if (what == Selection.What.AUDIENCE
                && (sent.audience() == null || !Arrival.mayBeFor(viewer, directory, sent.audience()))) {
            throw form.refuse("audience", "document.not-for-these");
        }
    }

    private boolean isGone(UUID folder) {
        return database.read(Folders.class, folders -> folders.find(folder)).isEmpty();
    }

    private void apply(Documents documents, Selection.What what, SelectionChange sent, Map<UUID, Document> found) {
        UUID to = sent.to();
        var audience = sent.audience();
        if (what == Selection.What.REMOVE) {
            documents.remove(found.values());
            agreementAsked().takeBack(found.values());
        } else if (what == Selection.What.MOVE && to != null) {
            found.values().forEach(document -> document.moveTo(to));
        } else if (what == Selection.What.AUDIENCE && audience != null) {
            found.values().forEach(document -> document.forOthers(audience));
            agreementAsked().tell(documents, found.values());
        }
    }
}
