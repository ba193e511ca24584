package nl.schoolplein.portal.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.IdOf;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.Listed;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.Rostered;
import nl.schoolplein.portal.school.StaffRow;
import nl.schoolplein.portal.school.TeachingRow;
import org.hibernate.Session;

/**
 * Takes the last import back: rows that it changed become what they were, rows that it made go. Whoever has joined with an
 * account in the meantime, or about whom somebody typed something (medical details, a court note, an application), is kept, as
 * somebody who has left: nothing that a person typed vanishes, and the next import that brings them finds it again.
 */
final class Undoing {
    private static final List<Class<? extends Rostered<?>>> KINDS = List.of(
            GroupRow.class,
            PupilRow.class,
            StaffRow.class,
            GuardianRow.class,
            PlacementRow.class,
            TeachingRow.class,
            GuardianLinkRow.class);

    private final Session session;
    private final ObjectMapper json;
    private final UUID madeBy;
    private final LocalDate today;

    Undoing(Session session, ObjectMapper json, UUID madeBy, LocalDate today) {
        this.session = session;
        this.json = json;
        this.madeBy = madeBy;
        this.today = today;
    }

    /** All of it, or nothing if somebody changed what it would overwrite. */
    void undo() {
        refuseWhatIsUsed();
        KINDS.forEach(this::restore);
        remove("PlacementRow", "");
        remove("TeachingRow", "");
        Typed typed = new Typed(session);
        endLinks(typed.about(IdOf.What.LINK));
        remove("GuardianLinkRow", typed.about(IdOf.What.LINK));
        String linked = " or exists (select 1 from GuardianLinkRow l where l.%s = r.id)";
        String joined = "r.account is not null";
        leave(PupilRow.class, typed.about(IdOf.What.PUPIL) + linked.formatted("pupil"));
        leave(GuardianRow.class, joined + " or " + typed.about(IdOf.What.GUARDIAN) + linked.formatted("guardian"));
        leave(StaffRow.class, joined);
        leave(GroupRow.class, typed.about(IdOf.What.GROUP));
        session.createMutationQuery("delete from RosterTrace").executeUpdate();
    }

    /** A row that the import made and that somebody has changed or linked by hand since cannot just go. */
    private void refuseWhatIsUsed() {
        for (Class<? extends Rostered<?>> kind : KINDS) {
            boolean mayJoin = kind == GuardianRow.class || kind == StaffRow.class;
            refuse("select count(r) from " + kind.getSimpleName() + " r where r.madeBy = :import and r.version > 0"
                    + (mayJoin ? " and r.account is null" : ""));
        }
        String others = " r where (r.madeBy is null or r.madeBy <> :import) and ";
        String made = " in (select m.id from %s m where m.madeBy = :import)";
        refuse("select count(r) from PlacementRow" + others + "(r.pupil" + made.formatted("PupilRow") + " or r.group"
                + made.formatted("GroupRow") + ")");
        refuse("select count(r) from TeachingRow" + others + "(r.staff" + made.formatted("StaffRow") + " or r.group"
                + made.formatted("GroupRow") + ")");
        for (String kind : List.of("PupilRow", "GuardianRow")) {
            refuse("select count(r) from " + kind + " r where r.mergedInto" + made.formatted(kind));
        }
        refuse("select count(r) from GuardianLinkRow" + others + "(r.guardian" + made.formatted("GuardianRow")
                + " or r.pupil" + made.formatted("PupilRow") + ")");
    }

    private void refuse(String count) {
        long found = session.createSelectionQuery(count, Long.class)
                .setParameter("import", madeBy)
                .getSingleResult();
        if (found > 0) {
            throw new RosterException.Overtaken("roster.changed-since", found, "");
        }
    }

    private void restore(Class<? extends Rostered<?>> kind) {
        List<UUID> all = session.createSelectionQuery(
                        "select t.row from RosterTrace t where t.kind = :kind", UUID.class)
                .setParameter("kind", kind.getSimpleName())
                .list();
        for (int from = 0; from < all.size(); from += Writing.AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + Writing.AT_ONCE));
            Map<UUID, RosterTrace> traces = new HashMap<>();
            session.createSelectionQuery("from RosterTrace where row in :rows", RosterTrace.class)
                    .setParameter("rows", some)
                    .list()
                    .forEach(trace -> traces.put(trace.row(), trace));
            List<String> changed = new ArrayList<>();
            for (Rostered<?> row : Rows.of(session, kind, some)) {
                RosterTrace trace = traces.get(((SchoolRow) row).id());
                if (trace == null || !back(row, trace)) {
                    changed.add(name(row));
                }
            }
            if (!changed.isEmpty()) {
                String names = String.join(
                        ", ",
                        changed.stream()
                                .filter(name -> !name.isEmpty())
                                .limit(5)
                                .toList());
                throw new RosterException.Overtaken(
                        "roster.changed-since", changed.size(), names.isEmpty() ? "" : ": " + names);
            }
            session.flush();
            session.clear();
        }
    }

    private <S extends Record> boolean back(Rostered<S> row, RosterTrace trace) {
        S now = row.state();
        if (!now.equals(read(trace.after(), now))) {
            return false;
        }
        row.become(read(trace.before(), now));
        return true;
    }

    /** What a trace of an earlier version of the portal does not tell is as it is now. */
    @SuppressWarnings("unchecked")
    private <S extends Record> S read(String state, S like) {
        try {
            ObjectNode told = json.valueToTree(like);
            told.setAll((ObjectNode) json.readTree(state));
            return json.treeToValue(told, (Class<S>) like.getClass());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String name(Rostered<?> row) {
        return row.state() instanceof Listed<?> listed ? listed.title() : "";
    }

    /** A link about which somebody noted something ends; an import that brings it again finds it with what was noted. */
    private void endLinks(String kept) {
        session.createMutationQuery(
                        "update versioned GuardianLinkRow r set r.until = :today where r.madeBy = :import and (" + kept
                                + ")")
                .setParameter("import", madeBy)
                .setParameter("today", today)
                .executeUpdate();
    }

    /** Whom there is a reason to keep has left; all others that the import made go. */
    private <S extends Record & Listed<S>, R extends Rostered<S>> void leave(Class<R> kind, String kept) {
        for (R row : session.createSelectionQuery(
                        "from " + kind.getSimpleName() + " r where r.madeBy = :import and (" + kept + ")", kind)
                .setParameter("import", madeBy)
                .list()) {
            row.become(row.state().leaving(today));
        }
        session.flush();
        session.clear();
        for (R row : session.createSelectionQuery(
                        "from " + kind.getSimpleName() + " r where r.madeBy = :import and not (" + kept + ")", kind)
                .setParameter("import", madeBy)
                .list()) {
            session.remove(row); // one by one, so that it is heard who goes: see PeopleEvents
        }
        session.flush();
        session.clear();
    }

    private void remove(String kind, String kept) {
        String but = kept.isEmpty() ? "" : " and not (" + kept + ")";
        session.createMutationQuery("delete from " + kind + " r where r.madeBy = :import" + but)
                .setParameter("import", madeBy)
                .executeUpdate();
    }
}
