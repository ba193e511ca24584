package ${package};

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Texts;

/** The module's page, list and form in one. */
@Path("/")
public class ItemPages {
    @Inject
    Database database;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** One item, as people see it. */
    public record One(String name, Instant added) {}

    /** What the page and the tile show; a program gets it as JSON. */
    public record All(List<One> items) {}

    /** What the form sends. */
    public record NewItem(@Size(max = Item.LONGEST) String name) {}

    /** Shows the items, with list.jte. */
    @GET
    public Page list() {
        return Page.of("list", new All(database.read(Items.class, Items::newestFirst)));
    }

    /** Adds an item and goes back to the list. */
    @POST
    @Allow("ADD")
    public Done add(Form<NewItem> form) {
        NewItem item = form.value();
        database.write(entities -> entities.persist(new Item(item.name(), clock.instant())));
        return Done.at("", item).saying(texts.get("item.added", item.name()));
    }
}
