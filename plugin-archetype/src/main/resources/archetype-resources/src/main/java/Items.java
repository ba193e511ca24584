package ${package};

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The queries, checked when the plugin is compiled. The portal adds the school to each. */
public interface Items {

    /** For everything else. */
    EntityManager entityManager();

    /** All items, the newest first. */
    @HQL("select name, added from Item order by added desc")
    List<ItemPages.One> newestFirst();
}
