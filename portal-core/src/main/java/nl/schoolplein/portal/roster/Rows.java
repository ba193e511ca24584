package nl.schoolplein.portal.roster;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.school.Rostered;
import org.hibernate.Session;

/** Rows of any kind that rosters write. */
final class Rows {
    private Rows() {}

    /** The rows with these ids. */
    static <R extends Rostered<?>> List<R> of(Session session, Class<R> type, Collection<UUID> ids) {
        return session.createSelectionQuery("from " + type.getSimpleName() + " where id in :ids", type)
                .setParameter("ids", ids)
                .list();
    }

    /** A state of the same type as another one. */
    @SuppressWarnings("unchecked")
    static <S extends Record> S as(S like, Record state) {
        return (S) like.getClass().cast(state);
    }
}
