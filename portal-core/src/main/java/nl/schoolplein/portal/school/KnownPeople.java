package nl.schoolplein.portal.school;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StaffRole;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries on who is whose and how to reach them, for the directory. */
public interface KnownPeople {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("""
            select p.id, p.firstName, p.lastName, g.id, g.name, coalesce(p.yearLevel, 0)
            from PlacementRow h join PupilRow p on p.id = h.pupil join GroupRow g on g.id = h.group
            where h.from <= :day and (h.until is null or h.until > :day) and (p.leftOn is null or p.leftOn > :day)
                and (:everyone = true or g.id in :members or p.id in :members)
            order by g.place, g.name, p.firstName, p.lastName, p.id
            """)
    List<Pupil> pupils(boolean everyone, Collection<UUID> members, LocalDate day);

    @HQL("""
            select l.pupil, g.id, g.name, g.email, g.phone, g.address, l.rights
            from GuardianLinkRow l join GuardianRow g on g.id = l.guardian
            where l.pupil in :pupils and l.rights.maySee and (g.leftOn is null or g.leftOn > :day)
                and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
            order by g.name, g.id
            """)
    List<Known> guardiansOf(Collection<UUID> pupils, LocalDate day);

    @HQL("""
            select p.id, h.group, g.id, g.name, l.rights
            from GuardianLinkRow l join GuardianRow g on g.id = l.guardian
                join PupilRow p on p.id = l.pupil join PlacementRow h on h.pupil = p.id
            where p.id in :pupils and l.rights.mayCollect and (g.leftOn is null or g.leftOn > :day)
                and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                and h.from <= :day and (h.until is null or h.until > :day) and (p.leftOn is null or p.leftOn > :day)
            order by g.name, g.id
            """)
    List<Collects> collectorsOf(Collection<UUID> pupils, LocalDate day);

    @HQL("""
            select p.id, p.firstName, p.lastName, g.id, g.name, coalesce(p.yearLevel, 0), p.born
            from PlacementRow h join PupilRow p on p.id = h.pupil join GroupRow g on g.id = h.group
            where p.id in :pupils and p.born is not null
                and h.from <= :day and (h.until is null or h.until > :day) and (p.leftOn is null or p.leftOn > :day)
            """)
    List<Born> born(Collection<UUID> pupils, LocalDate day);

    @HQL("""
            select s.id, s.name, s.role, t.group
            from StaffRow s left join TeachingRow t on t.staff = s.id
                and (t.from is null or t.from <= :day) and (t.until is null or t.until > :day)
            where s.leftOn is null or s.leftOn > :day
            order by s.name, s.id
            """)
    List<Teaches> staff(LocalDate day);

    @HQL("select g.id, g.name from GuardianRow g where g.id in :people")
    List<PeopleOfSchool.Named> guardians(Collection<UUID> people);

    @HQL("select s.id, s.name from StaffRow s where s.id in :people")
    List<PeopleOfSchool.Named> staffNamed(Collection<UUID> people);

    /** Who had a pass. */
    @HQL("select p.id, p.holder from PassRow p where p.id in :people")
    List<PeopleOfSchool.Named> holders(Collection<UUID> people);

    /** A guardian of a pupil. */
    record Known(
            UUID pupil,
            UUID guardian,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            LinkRights link) {}

    /** A pupil and somebody who may collect it. */
    record Collects(UUID id, UUID group, UUID guardian, String name, LinkRights link) {
        /** The pupil as far as rights are about it: which one, and in which group. */
        Pupil pupil() {
            return new Pupil(id, "", "", group, "", 0);
        }
    }

    /** A pupil and the day of birth. */
    record Born(UUID id, String firstName, String lastName, UUID group, String groupName, int yearLevel, LocalDate on) {
        Pupil pupil() {
            return new Pupil(id, firstName, lastName, group, groupName, yearLevel);
        }
    }

    /** A member of staff with one of the groups, or without any. */
    record Teaches(
            UUID id, String name, StaffRole role, @Nullable UUID group) {}
}
