package ${package};

import java.time.Instant;
import java.util.List;

/** What the page and the tile show; a program gets it as JSON. */
public record ItemList(List<One> items) {

    /** One item. */
    public record One(String name, Instant added) {}
}
