package nl.schoolplein.portal.roster;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.Listed;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** The rows of one school that rosters write. */
public interface RosterRows extends Lines {

    /** For everything else. */
    @Override
    EntityManager entityManager();

    @Override
    @HQL("select g.id, g.sourceId, g, g.keptByHand from GroupRow g where g.sourceId is not null")
    List<GroupLine> groups();

    @Override
    @HQL("""
            select p.id, p.sourceId, p.firstName, p.lastName, p.born, p.yearLevel, p.leftOn,
                p.keptByHand
            from PupilRow p where p.sourceId is not null
            """)
    List<PupilLine> pupils();

    @Override
    @HQL("""
            select s.id, s.sourceId, s.name, s.email, s.administrator, s.leftOn, s.keptByHand
            from StaffRow s where s.sourceId is not null
            """)
    List<StaffLine> staff();

    @Override
    @HQL("""
            select g.id, g.sourceId, g.name, g.email, g.leftOn, g.keptByHand
            from GuardianRow g where g.sourceId is not null
            """)
    List<GuardianLine> guardians();

    @Override
    @HQL("""
            select h.id, p.sourceId, h.group, h.until, case when h.madeBy is null and h.from >= :year then true else false end
            from PlacementRow h join PupilRow p on p.id = h.pupil
            where p.sourceId is not null and (h.until is null or h.until > :day)
            """)
    List<Bond> placements(LocalDate day, LocalDate year);

    @Override
    @HQL("""
            select t.id, s.sourceId, t.group, t.until, case when t.madeBy is null then true else false end
            from TeachingRow t join StaffRow s on s.id = t.staff
            where s.sourceId is not null and t.substitute = false
                and (t.madeBy is not null or t.until is null or t.until >= :year)
            """)
    List<Bond> teaching(LocalDate year);

    @Override
    @HQL("""
            select l.id, g.sourceId, p.sourceId, g.name, l.until, l.rights.authority, l.rights.mayCollect, l.madeBy
            from GuardianLinkRow l join GuardianRow g on g.id = l.guardian join PupilRow p on p.id = l.pupil
            where g.sourceId is not null and p.sourceId is not null
            """)
    List<Link> links();

    @HQL("""
            select p.sourceId, k.sourceId from PupilRow p join PupilRow k on k.id = p.mergedInto
            where p.sourceId is not null and k.sourceId is not null
            """)
    @Override
    List<Twice> pupilsTwice();

    @HQL("""
            select g.sourceId, k.sourceId from GuardianRow g join GuardianRow k on k.id = g.mergedInto
            where g.sourceId is not null and k.sourceId is not null
            """)
    @Override
    List<Twice> guardiansTwice();

    @HQL("select count(s) from StaffRow s where s.administrator and s.account is not null and s.leftOn is null")
    long administrators();

    @HQL("from RosterImport order by number desc")
    List<RosterImport> imports();

    /** One person with two ids in the school administration, and the one under which the portal keeps them. */
    record Twice(String other, String kept) {}

    /** Somebody or something with a state. */
    interface Line<S extends Record & Listed<S>> {
        UUID id();

        String sourceId();

        S state();

        /** Whether an administrator changed it, so that it stays as it is. */
        boolean kept();
    }

    /** A group. */
    record GroupLine(UUID id, String sourceId, GroupRow row, boolean kept) implements Line<GroupRow.State> {
        @Override
        public GroupRow.State state() {
            return row.state();
        }
    }

    /** A pupil. */
    record PupilLine(
            UUID id,
            String sourceId,
            String firstName,
            String lastName,
            @Nullable LocalDate born,
            @Nullable Integer yearLevel,
            @Nullable LocalDate leftOn,
            boolean kept)
            implements Line<PupilRow.State> {
        @Override
        public PupilRow.State state() {
            return new PupilRow.State(firstName, lastName, born, yearLevel, leftOn);
        }
    }

    /** A member of staff. */
    record StaffLine(
            UUID id,
            String sourceId,
            String name,
            @Nullable String email,
            boolean administrator,
            @Nullable LocalDate leftOn,
            boolean kept)
            implements Line<StaffRow.State> {
        @Override
        public StaffRow.State state() {
            return new StaffRow.State(name, email, administrator, leftOn);
        }
    }

    /** A guardian. */
    record GuardianLine(
            UUID id,
            String sourceId,
            String name,
            @Nullable String email,
            @Nullable LocalDate leftOn,
            boolean kept) implements Line<GuardianRow.State> {
        @Override
        public GuardianRow.State state() {
            return new GuardianRow.State(name, email, leftOn);
        }
    }

    /** A person, by source id, in a group; by hand if an administrator made or ended it, in this school year. */
    record Bond(
            UUID id, String person, UUID group, @Nullable LocalDate until, boolean byHand) {}

    /** A guardian, also by name, and a pupil by their source ids, and the import that linked them, unless somebody did by hand. */
    record Link(
            UUID id,
            String guardian,
            String pupil,
            String name,
            @Nullable LocalDate until,
            boolean authority,
            boolean mayCollect,
            @Nullable UUID madeBy) {
        GuardianLinkRow.State state() {
            return new GuardianLinkRow.State(until, authority, mayCollect);
        }
    }
}
