package nl.schoolplein.portal.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Person;
import nl.schoolplein.portal.data.IdOf;
import nl.schoolplein.portal.data.NamedIn;
import nl.schoolplein.portal.portrait.Portraits;
import org.hibernate.Session;

/**
 * Takes away what the portal itself keeps about a person: every row that names the person or one of the person's links, as the
 * columns themselves say ({@link IdOf}), and the person. What stays is the audit log, until its own time is over.
 */
final class OwnErasure {
    private static final String MERGED = "mergedInto";

    private final Session session;

    OwnErasure(Session session) {
        this.session = session;
    }

    void of(Member member) {
        for (UUID former : member.formerly()) {
            of(member.person().kind(), former);
        }
        of(member.person().kind(), member.person().id());
    }

    private void of(Person.Kind kind, UUID id) {
        List<UUID> traced = new ArrayList<>(List.of(id));
        switch (kind) {
            case PUPIL -> {
                traced.addAll(ids("select id from PlacementRow where pupil = :id", id));
                traced.addAll(withLinks("pupil", id));
                Portraits.erase(session, id); // row by row, since they hold files
                named(id, IdOf.What.PUPIL, IdOf.What.PERSON);
                delete("NoticeRow where array_contains(concerns, :id)", id);
            }
            case GUARDIAN -> {
                traced.addAll(withLinks("guardian", id));
                delete("ViewingEndRow where viewing in (select v.id from ViewingRow v where v.guardian = :id)", id);
                delete("ViewingRow where guardian = :id", id);
                named(id, IdOf.What.GUARDIAN, IdOf.What.PERSON);
            }
            case STAFF -> {
                traced.addAll(ids("select id from TeachingRow where staff = :id", id));
                delete("TeachingRow where staff = :id", id);
                named(id, IdOf.What.GUARDIAN); // what either may have, such as notices
            }
        }
        session.createMutationQuery("delete from RosterTrace where row in :rows")
                .setParameterList("rows", traced)
                .executeUpdate();
        delete(entity(kind) + " where id = :id", id);
    }

    private static String entity(Person.Kind kind) {
        return switch (kind) {
            case PUPIL -> "PupilRow";
            case GUARDIAN -> "GuardianRow";
            case STAFF -> "StaffRow";
        };
    }

    /** The links at one end of which the person is, with what hangs on them. */
    private List<UUID> withLinks(String end, UUID id) {
        String links = "select l.id from GuardianLinkRow l where l." + end + " = :id";
        List<UUID> all = ids(links, id);
        NamedIn.all(session, IdOf.What.LINK)
                .forEach(
                        column -> delete(column.entity() + " where " + column.attribute() + " in (" + links + ")", id));
        delete("GuardianLinkRow where " + end + " = :id", id);
        return all;
    }

    private void named(UUID id, IdOf.What... what) {
        NamedIn.all(session, what).stream()
                .filter(column -> !column.attribute().equals(MERGED))
                .forEach(column -> delete(column.entity() + " where " + column.attribute() + " = :id", id));
    }

    private List<UUID> ids(String query, UUID id) {
        return session.createSelectionQuery(query, UUID.class)
                .setParameter("id", id)
                .list();
    }

    private void delete(String what, UUID id) {
        session.createMutationQuery("delete from " + what)
                .setParameter("id", id)
                .executeUpdate();
    }
}
