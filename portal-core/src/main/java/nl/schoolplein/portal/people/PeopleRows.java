package nl.schoolplein.portal.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.TeachingRow;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** Queries on the people of a school for those who administer them: whoever was ever there, too. */
public interface PeopleRows {
    /** A pupil's placement today. */
    String AT_HOME = " h.pupil = p.id and h.from <= :day and (h.until is null or h.until > :day) ";

    /** For everything else. */
    EntityManager entityManager();

    @HQL("select p.id, p.firstName || ' ' || p.lastName, g.name, p.leftOn from PupilRow p left join PlacementRow h on"
            + AT_HOME + """
            left join GroupRow g on g.id = h.group
            where p.mergedInto is null and lower(p.firstName || ' ' || p.lastName) like :words escape '!'
            order by p.firstName, p.lastName, p.id limit :most offset :before
            """)
    List<FoundPupil> pupils(String words, LocalDate day, int most, int before);

    @HQL("""
            select count(p.id) from PupilRow p
            where p.mergedInto is null and lower(p.firstName || ' ' || p.lastName) like :words escape '!'
            """)
    long pupilCount(String words);

    @HQL("""
            select g.id, g.name, g.email, g.account, g.leftOn from GuardianRow g
            where g.mergedInto is null
                and (lower(g.name) like :words escape '!' or lower(g.email) like :words escape '!' or g.account in :accounts)
            order by g.name, g.id limit :most offset :before
            """)
    List<Found> guardians(String words, Collection<UUID> accounts, int most, int before);

    @HQL("""
            select count(g.id) from GuardianRow g
            where g.mergedInto is null
                and (lower(g.name) like :words escape '!' or lower(g.email) like :words escape '!' or g.account in :accounts)
            """)
    long guardianCount(String words, Collection<UUID> accounts);

    @HQL("""
            select s.id, s.name, s.email, s.account, s.leftOn from StaffRow s
            where lower(s.name) like :words escape '!' or lower(s.email) like :words escape '!' or s.account in :accounts
            order by s.name, s.id limit :most offset :before
            """)
    List<Found> staff(String words, Collection<UUID> accounts, int most, int before);

    @HQL("""
            select count(s.id) from StaffRow s
            where lower(s.name) like :words escape '!' or lower(s.email) like :words escape '!' or s.account in :accounts
            """)
    long staffCount(String words, Collection<UUID> accounts);

    @HQL("""
            select l.id, l.pupil, p.firstName || ' ' || p.lastName, l.guardian, g.name, g.email, g.account, l.rights, l.from,
                l.until, case when n.id is null then false else true end
            from GuardianLinkRow l join GuardianRow g on g.id = l.guardian join PupilRow p on p.id = l.pupil
                left join CourtNoteRow n on n.link = l.id
            where l.pupil = :person or l.guardian = :person or l.id = :person
            order by p.firstName, g.name, l.id
            """)
    List<Linked> links(UUID person);

    @HQL("from GuardianLinkRow where guardian = :guardian")
    List<GuardianLinkRow> linksOf(UUID guardian);

    @HQL("from GuardianLinkRow where pupil = :pupil")
    List<GuardianLinkRow> linksWith(UUID pupil);

    @HQL("from PlacementRow where pupil = :pupil order by from, id")
    List<PlacementRow> placements(UUID pupil);

    @HQL("from GroupRow where leftOn is null or leftOn > :day order by place, name")
    List<GroupRow> groups(LocalDate day);

    @HQL("""
            select h.group, count(h.id) from PlacementRow h join PupilRow p on p.id = h.pupil
            where h.from <= :day and (h.until is null or h.until > :day) and (p.leftOn is null or p.leftOn > :day)
            group by h.group
            """)
    List<Size> sizes(LocalDate day);

    @HQL("from TeachingRow where staff = :staff and (until is null or until > :day)")
    List<TeachingRow> taughtBy(UUID staff, LocalDate day);

    @HQL("from TeachingRow where group = :group and (until is null or until > :day)")
    List<TeachingRow> teachersOf(UUID group, LocalDate day);

    @HQL("""
            select t.id, t.group, s.id, s.name, t.until, t.substitute from TeachingRow t join StaffRow s on s.id = t.staff
            where (t.until is null or t.until > :day) and (s.leftOn is null or s.leftOn > :day) order by s.name, t.id
            """)
    List<Teacher> teachers(LocalDate day);

    @HQL(
            "select s.id, s.name, s.role, s.administrator from StaffRow s where s.leftOn is null or s.leftOn > :day order by s.name")
    List<Member> members(LocalDate day);

    @HQL("""
            select count(s.id) from StaffRow s
            where s.administrator and s.account is not null and s.id <> :but and (s.leftOn is null or s.leftOn > :day)
            """)
    long otherAdministrators(UUID but, LocalDate day);

    @HQL("""
            select p.id, p.firstName || ' ' || p.lastName, g.name, h.from from PlacementRow h
                join PupilRow p on p.id = h.pupil join GroupRow g on g.id = h.group
            where h.from > :day and (p.leftOn is null or p.leftOn > h.from)
                and not exists (select 1 from PlacementRow b where b.pupil = p.id and b.from <= :day)
            order by h.from, p.firstName, p.id
            """)
    List<Newcomer> newcomers(LocalDate day);

    @HQL("from TrialMorningRow where pupil in :pupils order by day")
    List<TrialMorningRow> mornings(Collection<UUID> pupils);

    @HQL("from FactRequestRow where link = :link order by at desc")
    List<FactRequestRow> facts(UUID link);

    @HQL("""
            select f, g.name, p.firstName || ' ' || p.lastName from FactRequestRow f join GuardianLinkRow l on l.id = f.link
                join GuardianRow g on g.id = l.guardian join PupilRow p on p.id = l.pupil
            where l.guardian = :guardian order by f.at desc limit :most
            """)
    List<FactAsked> factsOf(UUID guardian, int most);

    @HQL("""
            select f, g.name, p.firstName || ' ' || p.lastName from FactRequestRow f join GuardianLinkRow l on l.id = f.link
                join GuardianRow g on g.id = l.guardian join PupilRow p on p.id = l.pupil
            order by case when f.answeredAt is null then 0 else 1 end, f.at desc limit :most
            """)
    List<FactAsked> allFacts(int most);

    @HQL("from CourtNoteRow where link = :link")
    List<CourtNoteRow> courtNote(UUID link);

    @HQL("""
            select n, g.name from CourtNoteRow n join GuardianLinkRow l on l.id = n.link
                join GuardianRow g on g.id = l.guardian
            where l.pupil = :pupil order by g.name, n.id
            """)
    List<NoteOf> notesAbout(UUID pupil);

    @HQL("select l.pupil from CourtNoteRow n join GuardianLinkRow l on l.id = n.link where l.pupil in :pupils")
    List<UUID> withCourtNote(Collection<UUID> pupils);

    /** Somebody who was searched for, with a line about them. */
    record Found(
            UUID id,
            String name,
            @Nullable String about,
            @Nullable UUID account,
            @Nullable LocalDate leftOn) {}

    /** A pupil who was searched for, with the home group today. */
    record FoundPupil(
            UUID id,
            String name,
            @Nullable String group,
            @Nullable LocalDate leftOn) {}

    /** A link with both its ends. */
    record Linked(
            UUID id,
            UUID pupil,
            String pupilName,
            UUID guardian,
            String guardianName,
            @Nullable String email,
            @Nullable UUID account,
            LinkRights rights,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean courtNote) {

        /** Whether it counts on a day. */
        public boolean on(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
        }
    }

    /** What a guardian asked about a child. */
    record FactAsked(FactRequestRow request, String guardian, String child) {}

    /** A court note and the guardian whom it is about. */
    record NoteOf(CourtNoteRow note, String guardian) {}

    /** A group and how many pupils it has. */
    record Size(UUID group, long pupils) {}

    /** Who teaches a group. */
    record Teacher(
            UUID id,
            UUID group,
            UUID staff,
            String name,
            @Nullable LocalDate until,
            boolean substitute) {}

    /** A member of staff. */
    record Member(UUID id, String name, StaffRole role, boolean administrator) {}

    /** A child that comes to the school on a day. */
    record Newcomer(UUID id, String name, String group, LocalDate from) {}
}
