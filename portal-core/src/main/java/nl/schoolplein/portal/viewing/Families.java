package nl.schoolplein.portal.viewing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries on the guardians of a school, to choose one of them, and on who chose whom. */
public interface Families {
    /** Whose own name, or whose child's, has the words in it; of one group or of all. Without a child they are found too. */
    String SOUGHT = """
            where (g.leftOn is null or g.leftOn > :day)
                and (lower(g.name) like :words escape '!' or exists (
                    select 1 from GuardianLinkRow l join PupilRow p on p.id = l.pupil
                    where l.guardian = g.id and l.rights.maySee
                        and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                        and (p.leftOn is null or p.leftOn > :day)
                        and lower(p.firstName || ' ' || p.lastName) like :words escape '!'))
                and (:anyGroup = true or exists (
                    select 1 from GuardianLinkRow l join PlacementRow h on h.pupil = l.pupil
                    where l.guardian = g.id and l.rights.maySee
                        and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                        and h.group = :group and h.from <= :day and (h.until is null or h.until > :day)))
            """;

    /** For everything else. */
    EntityManager entityManager();

    @HQL("select g.id, g.name, g.account from GuardianRow g " + SOUGHT
            + " order by g.name, g.id limit :most offset :before")
    List<Adult> find(String words, boolean anyGroup, UUID group, LocalDate day, int most, int before);

    @HQL("select count(g.id) from GuardianRow g " + SOUGHT)
    long count(String words, boolean anyGroup, UUID group, LocalDate day);

    @HQL("""
            select l.guardian, p.firstName, p.lastName, g.name
            from GuardianLinkRow l
                join PupilRow p on p.id = l.pupil
                join PlacementRow h on h.pupil = p.id
                join GroupRow g on g.id = h.group
            where l.guardian in :guardians and l.rights.maySee
                        and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                and (p.leftOn is null or p.leftOn > :day)
                and h.from <= :day and (h.until is null or h.until > :day)
            order by g.place, g.name, p.firstName
            """)
    List<ChildOf> children(Collection<UUID> guardians, LocalDate day);

    @HQL("""
            select v.id, v.at, v.who, v.whom, v.until, v.reason, e.at, e.how
            from ViewingRow v left join ViewingEndRow e on e.viewing = v.id
            order by v.at desc, v.id desc limit :most offset :before
            """)
    List<Noted> log(int most, int before);

    @HQL("select count(v.id) from ViewingRow v")
    long logged();

    /** A guardian; without an account if they have not joined yet. */
    record Adult(UUID id, String name, @Nullable UUID account) {}

    /** A child of a guardian. */
    record ChildOf(UUID guardian, String firstName, String lastName, String group) {}

    /** A line of the log; it ended at the time that it had, unless somebody ended it before. */
    record Noted(
            UUID id,
            Instant at,
            String who,
            String whom,
            Instant until,
            @Nullable String reason,
            @Nullable Instant endedAt,
            ViewingEndRow.@Nullable How how) {}
}
