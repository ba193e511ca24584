package nl.schoolplein.bookcase;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.schoolplein.api.Page;

/** The page with which the bookcase opens. */
@Path("/")
public class ShelfPage extends AnyPage {
    /** Shows the folders in which there is something for the viewer; to who may add, the empty ones too. */
    @GET
    public Page shelf() {
        Moment moment = Moment.of(settings, clock);
        Sight sight = Sight.of(viewer, database, moment.now());
        boolean mayAdd = viewer.may(Bookcase.Action.ADD);
        List<FolderCard> folders = database
                .read(
                        Folders.class,
                        all -> all.shelf(moment.newSince(), viewer.person(), sight.now(), sight.all(), sight.own()))
                .stream()
                .filter(folder -> mayAdd || folder.documents() > 0)
                .toList();
        return Page.of("shelf", new Shelf(folders, mayAdd));
    }
}
