package nl.schoolplein.portal.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Figures over all schools, for the operator: as the owner of the tables, for whom the policies of rows do not hold. */
public record Census(Map<UUID, People> people, Map<String, Long> misfits, Server server) {

    /** How many people a school has, and how many of them are administrators who can log in. */
    public record People(long pupils, long staff, long guardians, long administrators) {
        /** A school without anybody. */
        public static final People NONE = new People(0, 0, 0, 0);
    }

    /** What answers, and what time it is there. */
    public record Server(String product, Instant now) {}

    private static final String PEOPLE = """
            select school, sum(pupil), sum(staff), sum(guardian), sum(administrator) from (
                select school, 1 pupil, 0 staff, 0 guardian, 0 administrator from portal.pupil
                where left_day is null or left_day > current_date
                union all
                select school, 0, 1, 0, case when administrator and account is not null then 1 else 0 end
                from portal.staff where left_day is null or left_day > current_date
                union all
                select school, 0, 0, 1, 0 from portal.guardian
                where left_day is null or left_day > current_date) people
            group by school
            """;

    private static final String MISFITS = """
            select 'pupils of no school', count(*) from portal.pupil
                where school not in (select id from portal.school)
            union all select 'groups of no school', count(*) from portal.pupil_group
                where school not in (select id from portal.school)
            union all select 'guardians of no school', count(*) from portal.guardian
                where school not in (select id from portal.school)
            union all select 'staff of no school', count(*) from portal.staff
                where school not in (select id from portal.school)
            union all select 'guardians whose account is not there', count(*) from portal.guardian
                where account is not null and account not in (select id from portal.account)
            union all select 'staff whose account is not there', count(*) from portal.staff
                where account is not null and account not in (select id from portal.account)
            union all select 'pupils placed in a group of another school', count(*)
                from portal.placement h join portal.pupil p on p.id = h.pupil join portal.pupil_group g on g.id = h.pupil_group
                where h.school <> p.school or h.school <> g.school
            union all select 'guardians linked to a pupil of another school', count(*)
                from portal.guardian_link l join portal.pupil p on p.id = l.pupil join portal.guardian g on g.id = l.guardian
                where l.school <> p.school or l.school <> g.school
            union all select 'staff teaching a group of another school', count(*)
                from portal.teaching t join portal.staff s on s.id = t.staff join portal.pupil_group g on g.id = t.pupil_group
                where t.school <> s.school or t.school <> g.school
            """;

    /** Counts. */
    static Census take(Engine engine, DataSource pool) throws SQLException {
        try (Connection owner = engine.owner(pool);
                Statement statement = owner.createStatement()) {
            return new Census(people(statement), misfits(statement), server(owner, statement));
        }
    }

    /** The people of a school. */
    public People of(UUID school) {
        return people.getOrDefault(school, People.NONE);
    }

    private static Map<UUID, People> people(Statement statement) throws SQLException {
        Map<UUID, People> people = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(PEOPLE)) {
            while (rows.next()) {
                people.put(
                        rows.getObject(1, UUID.class),
                        new People(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
            }
        }
        return people;
    }

    private static Map<String, Long> misfits(Statement statement) throws SQLException {
        Map<String, Long> misfits = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(MISFITS)) {
            while (rows.next()) {
                misfits.put(rows.getString(1), rows.getLong(2));
            }
        }
        return misfits;
    }

    private static Server server(Connection owner, Statement statement) throws SQLException {
        String product = owner.getMetaData().getDatabaseProductName() + " "
                + owner.getMetaData().getDatabaseProductVersion();
        try (ResultSet now = statement.executeQuery("select current_timestamp")) {
            now.next();
            return new Server(product, now.getObject(1, OffsetDateTime.class).toInstant());
        }
    }
}
