package nl.schoolplein.portal.person;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries on what guardians told about themselves, and to whom they show it. */
public interface SharedDetails {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("select g.name, g.email, g.phone, g.address from GuardianRow g where g.id = :guardian")
    List<Known> contact(UUID guardian);

    @HQL("update GuardianRow set phone = :phone, address = :address where id = :guardian")
    int reach(UUID guardian, @Nullable String phone, @Nullable String address);

    @HQL("from SharingRow where guardian = :guardian")
    List<SharingRow> sharing(UUID guardian);

    @HQL("from ClassParentRow where guardian = :guardian")
    List<ClassParentRow> offers(UUID guardian);

    @HQL("""
            select g.name from ClassParentRow c join GuardianRow g on g.id = c.guardian
            where c.group = :group and (g.leftOn is null or g.leftOn > :day) and exists (
                select 1 from GuardianLinkRow l join PlacementRow h on h.pupil = l.pupil
                where l.guardian = g.id and l.rights.maySee and (l.from is null or l.from <= :day)
                    and (l.until is null or l.until > :day) and h.group = :group and h.from <= :day
                    and (h.until is null or h.until > :day))
            order by g.name
            """)
    List<String> classParents(UUID group, LocalDate day);

    /** The guardians of the pupils of a group, with what they chose; each once for each pupil. */
    @HQL("""
            select p.id, p.firstName, p.lastName, g.id, g.name, g.email, g.phone, g.address, s
            from PlacementRow h
                join PupilRow p on p.id = h.pupil
                join GuardianLinkRow l on l.pupil = p.id
                join GuardianRow g on g.id = l.guardian
                left join SharingRow s on s.guardian = g.id
            where h.group = :group and h.from <= :day and (h.until is null or h.until > :day)
                and (p.leftOn is null or p.leftOn > :day) and l.rights.maySee
                and (l.from is null or l.from <= :day) and (l.until is null or l.until > :day)
                and (g.leftOn is null or g.leftOn > :day)
            order by p.firstName, p.lastName, p.id, g.name
            """)
    List<Listed> inGroup(UUID group, LocalDate day);

    /** Who else is a guardian of these pupils, also who may not see them now. */
    @HQL("select l.pupil, l.guardian, l.rights.hidden from GuardianLinkRow l where l.pupil in :pupils")
    List<Linked> linked(Collection<UUID> pupils);

    /** How a guardian is reached. */
    record Known(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address) {
        Contact contact() {
            return new Contact(name, text(email), text(phone), text(address));
        }

        private static String text(@Nullable String maybe) {
            return maybe == null ? "" : maybe;
        }
    }

    /** A pupil and one of the guardians. */
    record Listed(
            UUID pupil,
            String firstName,
            String lastName,
            UUID guardian,
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable SharingRow sharing) {
        Contact contact() {
            return new Known(name, email, phone, address).contact();
        }

        Choice choice() {
            return sharing == null ? Choice.NONE : sharing.choice();
        }
    }

    /** A link; {@code hidden} if the other guardians may know nothing of this one. */
    record Linked(UUID pupil, UUID guardian, boolean hidden) {}
}
