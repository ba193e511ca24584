package nl.schoolplein.portal.school;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import org.hibernate.annotations.processing.HQL;

/** Queries on the people of one school. */
public interface PeopleOfSchool {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("from GroupRow order by place")
    List<GroupRow> groups();

    @HQL("select g.id, g.name from GuardianRow g where g.account = :account")
    List<Named> guardians(UUID account);

    @HQL("select s.id, s.name, s.administrator from StaffRow s where s.account = :account")
    List<StaffMember> staff(UUID account);

    @HQL("select t.group from TeachingRow t where t.staff = :staff")
    List<UUID> taughtBy(UUID staff);

    @HQL("""
            select p.id, p.firstName, p.lastName, g.id, g.name, l.mayAct
            from GuardianLinkRow l
                join PupilRow p on p.id = l.pupil
                join PlacementRow h on h.pupil = p.id
                join GroupRow g on g.id = h.group
            where l.guardian = :guardian and l.maySee and h.from <= :day and (h.until is null or h.until > :day)
            order by g.place, p.firstName
            """)
    List<ChildRow> childrenOf(UUID guardian, LocalDate day);

    @HQL("select count(distinct l.guardian) from GuardianLinkRow l")
    long guardianCount();

    /** Somebody's id and name. */
    record Named(UUID id, String name) {}

    /** A member of staff. */
    record StaffMember(UUID id, String name, boolean administrator) {}

    /** A child with its home group. */
    record ChildRow(UUID id, String firstName, String lastName, UUID group, String groupName, boolean mayAct) {
        Membership.Child child() {
            return new Membership.Child(new Pupil(id, firstName, lastName, group, groupName), mayAct);
        }
    }
}
