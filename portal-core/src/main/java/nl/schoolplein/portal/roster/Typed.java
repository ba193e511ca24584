package nl.schoolplein.portal.roster;

import java.util.List;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.IdOf;
import nl.schoolplein.portal.data.NamedIn;
import org.hibernate.Session;

/** What people typed about somebody, wherever the portal keeps it ({@link IdOf#typed}): a condition of queries on {@code r}. */
record Typed(Session session) {

    /** Whether somebody typed something about the row {@code r}. */
    String about(IdOf.What what) {
        List<NamedIn> columns = NamedIn.all(session, what, IdOf.What.PERSON).stream()
                .filter(NamedIn::typed)
                .toList();
        return columns.isEmpty()
                ? "1 = 0"
                : columns.stream().map(column -> column.names("r.id")).collect(Collectors.joining(" or "));
    }
}
