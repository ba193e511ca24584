package nl.schoolplein.portal.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.Session;

/** Who had left a school on a day, and stayed away. A guardian has left with the last of the children. */
record Leavers(Transactions rows) {
    private static final String PUPILS =
            "select p.id from PupilRow p where p.mergedInto is null and p.leftOn <= :day order by p.id";

    private static final String STAFF = "select s.id from StaffRow s where s.leftOn <= :day order by s.id";

    private static final String GUARDIANS = """
            select g.id from GuardianRow g
            where g.mergedInto is null
                and not exists (select 1 from GuardianLinkRow l join PupilRow p on p.id = l.pupil
                    where l.guardian = g.id and (p.leftOn is null or p.leftOn > :day))
                and (g.leftOn <= :day or exists (select 1 from GuardianLinkRow l where l.guardian = g.id))
            order by g.id
            """;

    /** All of them: pupils first, then guardians, then staff. */
    List<UUID> on(UUID school, LocalDate day) {
        return rows.read(school, session -> on(session, day));
    }

    static List<UUID> on(Session session, LocalDate day) {
        List<UUID> all = new ArrayList<>();
        for (String query : List.of(PUPILS, GUARDIANS, STAFF)) {
            all.addAll(session.createSelectionQuery(query, UUID.class)
                    .setParameter("day", day)
                    .list());
        }
        return all;
    }
}
