package nl.schoolplein.portal.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.portal.school.LinkRights;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries on what people of one school were told. */
public interface NoticeRows {

    /** For everything else. */
    EntityManager entityManager();

    /** What somebody has not read, also what is told later; the newest, far more than anybody reads. */
    @HQL("""
            from NoticeRow where person = :person and readAt is null and (until is null or until > :now)
            order by from desc, id desc limit 1000
            """)
    List<NoticeRow> unread(UUID person, Instant now);

    /** What somebody was told of these modules, from a place in the order on. */
    @HQL("""
            from NoticeRow where person = :person and module in :modules
                and from <= :now and (until is null or until > :now)
                and (from < :before or (from = :before and id < :last))
            order by from desc, id desc limit :most
            """)
    List<NoticeRow> told(UUID person, Collection<String> modules, Instant now, Instant before, UUID last, int most);

    @HQL("from NoticeRow where id = :id and person = :person")
    List<NoticeRow> told(UUID id, UUID person);

    @HQL("update versioned NoticeRow set readAt = :now where id in :ids and readAt is null")
    int read(Collection<UUID> ids, Instant now);

    @HQL("from WishRow where person = :person")
    List<WishRow> wishes(UUID person);

    @HQL("from WishRow where person in :people")
    List<WishRow> wishes(Collection<UUID> people);

    /** The guardians among these people who have an account with an address, a line for each child that they may see. */
    @HQL("""
            select w.id, w.name, a.email, a.language,
                p.id, p.firstName, p.lastName, g.id, g.name, coalesce(p.yearLevel, 0), l.rights
            from GuardianRow w
                join Account a on a.id = w.account
                join GuardianLinkRow l on l.guardian = w.id
                join PupilRow p on p.id = l.pupil
                join PlacementRow h on h.pupil = p.id
                join GroupRow g on g.id = h.group
            where w.id in :people and a.email is not null and (w.leftOn is null or w.leftOn > :day) and l.rights.maySee
                and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                and (p.leftOn is null or p.leftOn > :day)
                and h.from <= :day and (h.until is null or h.until > :day)
            """)
    List<OfGuardian> guardians(Collection<UUID> people, LocalDate day);

    /** The members of staff among these people who have an account with an address, a line for each group, or one without. */
    @HQL("""
            select s.id, s.name, a.email, a.language, s.administrator, s.role, t.group
            from StaffRow s
                join Account a on a.id = s.account
                left join TeachingRow t on t.staff = s.id
                    and (t.from is null or t.from <= :day) and (t.until is null or t.until > :day)
            where s.id in :people and a.email is not null and (s.leftOn is null or s.leftOn > :day)
            """)
    List<OfStaff> staff(Collection<UUID> people, LocalDate day);

    /** A guardian and one of the children. */
    record OfGuardian(
            UUID id,
            String name,
            String email,
            String language,
            UUID pupil,
            String firstName,
            String lastName,
            UUID group,
            String groupName,
            int yearLevel,
            LinkRights link) {}

    /** A member of staff and one of the groups. */
    record OfStaff(
            UUID id,
            String name,
            String email,
            String language,
            boolean administrator,
            StaffRole role,
            @Nullable UUID group) {}
}
