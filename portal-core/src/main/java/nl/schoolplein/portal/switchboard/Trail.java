package nl.schoolplein.portal.switchboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.plugin.ModuleSettings;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Reads who changed what, newest first. */
final class Trail {
    static final Set<TrailRow.What> OF_SWITCH = Set.of(
            TrailRow.What.STATE,
            TrailRow.What.PLAN_DROPPED,
            TrailRow.What.PLAN_CHANGED,
            TrailRow.What.PLAN_MOVED,
            TrailRow.What.GROUP_OFF,
            TrailRow.What.GROUP_ON);

    /** How many lines a page about a conflict shows at most. */
    private static final int RECENT = 5;

    private final Transactions rows;

    Trail(Transactions rows) {
        this.rows = rows;
    }

    /** A page of the trail, of one module or of all. */
    List<TrailRow.Entry> lines(UUID school, Optional<String> module, int skipped, int most) {
        String which = module.isPresent() ? "where module = :module " : "";
        return rows.read(school, session -> {
            SelectionQuery<TrailRow> query = session.createSelectionQuery(
                    "from TrailRow " + which + "order by at desc, id desc", TrailRow.class);
            module.ifPresent(id -> query.setParameter("module", id));
            return query.setFirstResult(skipped).setMaxResults(most).list().stream()
                    .map(TrailRow::entry)
                    .toList();
        });
    }

    /** One line. */
    Optional<TrailRow.Entry> line(UUID school, UUID id) {
        return rows.read(school, session -> Optional.ofNullable(session.find(TrailRow.class, id))
                .map(TrailRow::entry));
    }

    /** The latest lines of these kinds, about one module or all, down to but without the first that somebody has seen already. */
    List<TrailRow.Entry> since(
            UUID school, Optional<String> module, Set<TrailRow.What> kinds, Predicate<TrailRow.Entry> seenAlready) {
        return rows
                .read(school, session -> latest(session, module, kinds).stream()
                        .map(TrailRow::entry)
                        .toList())
                .stream()
                .takeWhile(seenAlready.negate())
                .toList();
    }

    private static List<TrailRow> latest(Session session, Optional<String> module, Set<TrailRow.What> kinds) {
        String which = module.isPresent() ? "module = :module and " : "";
        SelectionQuery<TrailRow> query = session.createSelectionQuery(
                "from TrailRow where " + which + "what in :kinds order by at desc, id desc", TrailRow.class);
        module.ifPresent(id -> query.setParameter("module", id));
        return query.setParameter("kinds", kinds).setMaxResults(RECENT).list();
    }

    /** Every value that the school set itself, of all modules: module → key → value. */
    Map<String, Map<String, String>> settings(UUID school) {
        return rows.read(school, ModuleSettings::ofAll);
    }
}
