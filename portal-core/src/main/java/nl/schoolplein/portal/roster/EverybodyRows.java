package nl.schoolplein.portal.roster;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The rows of one school, also those that no roster brought; everybody by the portal's own id. */
public interface EverybodyRows {

    /** For everything else. */
    EntityManager entityManager();

    @HQL("select g.id, cast(g.id as string), g, false from GroupRow g")
    List<RosterRows.GroupLine> groups();

    @HQL("select g.sourceId from GroupRow g where g.sourceId is not null")
    List<String> sourcesOfGroups();

    @HQL("""
            select p.id, cast(p.id as string), p.firstName, p.lastName, p.born, p.yearLevel, p.leftOn, false
            from PupilRow p
            """)
    List<RosterRows.PupilLine> pupils();

    @HQL("select s.id, cast(s.id as string), s.name, s.email, s.administrator, s.leftOn, false from StaffRow s")
    List<RosterRows.StaffLine> staff();

    @HQL("select g.id, cast(g.id as string), g.name, g.email, g.leftOn, false from GuardianRow g")
    List<RosterRows.GuardianLine> guardians();

    @HQL("""
            select h.id, cast(h.pupil as string), h.group, h.until, false
            from PlacementRow h where h.until is null or h.until > :day
            """)
    List<RosterRows.Bond> placements(LocalDate day);

    @HQL("select t.id, cast(t.staff as string), t.group, t.until, false from TeachingRow t where t.substitute = false")
    List<RosterRows.Bond> teaching();

    @HQL("""
            select l.id, cast(l.guardian as string), cast(l.pupil as string), g.name, l.until, l.rights.authority,
                l.rights.mayCollect, l.madeBy
            from GuardianLinkRow l join GuardianRow g on g.id = l.guardian
            """)
    List<RosterRows.Link> links();
}
