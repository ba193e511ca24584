package nl.schoolplein.portal.joining;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries about who has joined a school, and who could. */
public interface JoinRows {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from JoinToken where hash = :hash")
    List<JoinToken> tokens(String hash);

    /** Those that work now. */
    @HQL("from JoinToken where usesLeft > 0 and validUntil > :now")
    List<JoinToken> open(Instant now);

    @HQL("from JoinToken where usesLeft > 0 and (pupil in :pupils or group in :groups)")
    List<JoinToken> about(Collection<UUID> pupils, Collection<UUID> groups);

    @HQL("from JoinRequest where state = WAITING order by askedAt")
    List<JoinRequest> waiting();

    @HQL("from JoinRequest where state = APPROVED and decidedAt > :since order by decidedAt desc")
    List<JoinRequest> approved(Instant since);

    /** Each pupil once for each guardian who may see it, or once without one. */
    @HQL("""
            select p.id, p.firstName, p.lastName, g.id, g.name, w.id, w.name, w.email, w.account, w.language
            from PlacementRow h
                join PupilRow p on p.id = h.pupil
                join GroupRow g on g.id = h.group
                left join GuardianLinkRow l on l.pupil = p.id and l.rights.maySee
                    and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                left join GuardianRow w on w.id = l.guardian and (w.leftOn is null or w.leftOn > :day)
            where h.from <= :day and (h.until is null or h.until > :day) and (p.leftOn is null or p.leftOn > :day)
            order by g.place, g.name, p.firstName, p.lastName, p.id, w.name
            """)
    List<Line> families(LocalDate day);

    /** The guardians of a pupil whose link counts. */
    @HQL("""
            select w from GuardianLinkRow l join GuardianRow w on w.id = l.guardian
            where l.pupil = :pupil and l.rights.maySee and (l.from is null or l.from <= :day)
                and (l.until is null or l.until > :day) and (w.leftOn is null or w.leftOn > :day)
            order by w.name
            """)
    List<GuardianRow> guardiansOf(UUID pupil, LocalDate day);

    @HQL("from GuardianLinkRow where guardian = :guardian")
    List<GuardianLinkRow> linksBy(UUID guardian);

    @HQL("from GuardianRow where account = :account and (leftOn is null or leftOn > :day)")
    List<GuardianRow> guardiansWith(UUID account, LocalDate day);

    @HQL("from JoinSettingsRow")
    List<JoinSettingsRow> settings();

    @HQL("from JoinNotice")
    List<JoinNotice> notices();

    @HQL("select count(r.id) from JoinRequest r where r.state = WAITING")
    long waitingCount();

    @HQL("""
            select s.name, coalesce(a.email, s.email), a.language from StaffRow s join Account a on a.id = s.account
            where s.administrator and (s.leftOn is null or s.leftOn > :day) and coalesce(a.email, s.email) is not null
            order by s.name
            """)
    List<Administrator> administrators(LocalDate day);

    /** From now on these guardians are written to in a language. */
    @HQL("update GuardianRow set language = :language where id in :guardians")
    int reads(Collection<UUID> guardians, String language);

    /** A pupil and one of the guardians. */
    record Line(
            UUID pupil,
            String firstName,
            String lastName,
            UUID group,
            String groupName,
            @Nullable UUID guardian,
            @Nullable String guardianName,
            @Nullable String email,
            @Nullable UUID account,
            @Nullable String language) {}

    /** Who administers the school, and is reached by mail. */
    record Administrator(String name, String email, String language) {}
}
