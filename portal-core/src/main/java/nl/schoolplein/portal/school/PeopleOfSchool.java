package nl.schoolplein.portal.school;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StaffRole;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries on the people of one school who are there on a day. */
public interface PeopleOfSchool {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from GroupRow where leftOn is null or leftOn > :day order by place, name")
    List<GroupRow> groups(LocalDate day);

    /** The guardian with an account, as long as one of the children has not left: who has none, has nothing to see. */
    @HQL("""
            select g.id, g.name from GuardianRow g
            where g.account = :account and (g.leftOn is null or g.leftOn > :day)
                and exists (select 1 from GuardianLinkRow l join PupilRow p on p.id = l.pupil
                    where l.guardian = g.id and (l.until is null or l.until > :day)
                        and (p.leftOn is null or p.leftOn > :day))
            """)
    List<Named> guardians(UUID account, LocalDate day);

    @HQL("select g.id, g.name from GuardianRow g where g.id = :guardian and (g.leftOn is null or g.leftOn > :day)")
    List<Named> guardian(UUID guardian, LocalDate day);

    @HQL("""
            select s.id, s.name, s.administrator, s.role from StaffRow s
            where s.account = :account and (s.leftOn is null or s.leftOn > :day)
            """)
    List<StaffMember> staff(UUID account, LocalDate day);

    @HQL("""
            select t.group from TeachingRow t join GroupRow g on g.id = t.group
            where t.staff = :staff and (t.from is null or t.from <= :day) and (t.until is null or t.until > :day)
                and (g.leftOn is null or g.leftOn > :day)
            """)
    List<UUID> taughtBy(UUID staff, LocalDate day);

    @HQL("""
            select p.id, p.firstName, p.lastName, g.id, g.name, coalesce(p.yearLevel, 0), l.rights
            from GuardianLinkRow l
                join PupilRow p on p.id = l.pupil
                join PlacementRow h on h.pupil = p.id
                join GroupRow g on g.id = h.group
            where l.guardian = :guardian and l.rights.maySee
                and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                and (p.leftOn is null or p.leftOn > :day)
                and h.from <= :day and (h.until is null or h.until > :day)
            order by g.place, g.name, p.firstName
            """)
    List<ChildRow> childrenOf(UUID guardian, LocalDate day);

    /** Who was merged into the children of a guardian. */
    @HQL("""
            select p.mergedInto, p.id from PupilRow p
            where p.mergedInto in (select l.pupil from GuardianLinkRow l where l.guardian = :guardian)
            """)
    List<Formerly> formerly(UUID guardian);

    @HQL("""
            select count(distinct l.guardian) from GuardianLinkRow l join GuardianRow g on g.id = l.guardian
            where (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                and (g.leftOn is null or g.leftOn > :day)
            """)
    long guardianCount(LocalDate day);

    /** The pupils of the school, or of some groups, or some pupils; each once for each guardian, or once without one. */
    @HQL("""
            select p.id, p.firstName, p.lastName, g.id, g.name, coalesce(p.yearLevel, 0), w.id, w.name, l.rights
            from PlacementRow h
                join PupilRow p on p.id = h.pupil
                join GroupRow g on g.id = h.group
                left join GuardianLinkRow l on l.pupil = p.id and l.rights.maySee
                    and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                left join GuardianRow w on w.id = l.guardian and (w.leftOn is null or w.leftOn > :day)
            where h.from <= :day and (h.until is null or h.until > :day) and (p.leftOn is null or p.leftOn > :day)
                and (:everyone = true or g.id in :members or p.id in :members)
            order by g.place, g.name, p.firstName, p.lastName, p.id, w.name
            """)
    List<Linked> pupilsWithGuardians(boolean everyone, Collection<UUID> members, LocalDate day);

    /** Somebody's id and name. */
    record Named(UUID id, String name) {}

    /** A member of staff. */
    record StaffMember(UUID id, String name, boolean administrator, StaffRole role) {}

    /** A pupil, and the id of a row that was about the same child. */
    record Formerly(UUID pupil, UUID before) {}

    /** A child with its home group. */
    record ChildRow(
            UUID id, String firstName, String lastName, UUID group, String groupName, int yearLevel, LinkRights link) {
        Membership.Child child(Set<UUID> formerly) {
            return new Membership.Child(
                    new Pupil(id, firstName, lastName, group, groupName, yearLevel), link.rights(), formerly);
        }
    }

    /** A pupil and one of the guardians; none if the pupil has no guardian. */
    record Linked(
            UUID pupil,
            String firstName,
            String lastName,
            UUID group,
            String groupName,
            int yearLevel,
            @Nullable UUID guardian,
            @Nullable String guardianName,
            @Nullable LinkRights link) {
        Pupil asPupil() {
            return new Pupil(pupil, firstName, lastName, group, groupName, yearLevel);
        }
    }
}
