package nl.schoolplein.portal.demo;

import static nl.schoolplein.api.LinkRight.AUTHORITY;
import static nl.schoolplein.api.LinkRight.CARER;
import static nl.schoolplein.api.LinkRight.MAY_ACT;
import static nl.schoolplein.api.LinkRight.MAY_COLLECT;
import static nl.schoolplein.api.LinkRight.MAY_SEE;
import static nl.schoolplein.api.LinkRight.RECEIVES_MAIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.StaffRole;
import nl.schoolplein.portal.school.GroupRow;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.LinkRights;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;
import org.hibernate.Session;

/** Families as every school has them, with what the school administration does not tell: who may what. */
record DemoFamilies(Session session, LocalDate today) {

    /** The children and adults, as the school administration knows them. */
    static void write(DemoBundle bundle, DemoSchool school) {
        bundle.guardian("lotte", "Lotte", "Dijkstra");
        bundle.guardian("rik", "Rik", "van Dam");
        school.pupil("bo", "Bo", "van Dam", "Groep 5", List.of("lotte", "rik"));
        bundle.guardian("ineke", "Ineke", "Smits");
        bundle.guardian("tamara", "Tamara", "Prins");
        school.pupil("jayden", "Jayden", "Prins", "Groep 4", List.of("ineke", "tamara"));
        bundle.guardian("dina", "Dina", "Haddad");
        bundle.guardian("karim", "Karim", "Haddad");
        school.pupil("ilyas", "Ilyas", "Haddad", "Groep 2", List.of("dina", "karim"));
        bundle.guardian("eline", "Eline", "Vos");
        bundle.guardian("joris", "Joris", "Vos");
        school.pupil("lynn", "Lynn", "Vos", "Groep 4", List.of("eline", "joris"));
        school.pupil("luuk", "Luuk", "Vos", "Groep 5", List.of("eline", "joris"));
    }

    /** What the links carry, a child that comes in three weeks, and what the staff do. */
    void giveRights() {
        link("rik", "bo", false, MAY_SEE, MAY_COLLECT, RECEIVES_MAIL);
        link("ineke", "jayden", false, CARER, MAY_SEE, MAY_COLLECT, RECEIVES_MAIL);
        link("tamara", "jayden", false, AUTHORITY);
        link("dina", "ilyas", true, AUTHORITY, MAY_SEE, MAY_ACT, MAY_COLLECT, RECEIVES_MAIL);
        link("karim", "ilyas", false, AUTHORITY, MAY_SEE, RECEIVES_MAIL);
        staff("marieke", StaffRole.HEAD);
        staff("karin", StaffRole.OTHER);
        newcomer();
    }

    private void link(String guardian, String pupil, boolean hidden, LinkRight... rights) {
        GuardianLinkRow row = session.createSelectionQuery("""
                        select l from GuardianLinkRow l join GuardianRow g on g.id = l.guardian
                            join PupilRow p on p.id = l.pupil
                        where g.sourceId = :guardian and p.sourceId = :pupil
                        """, GuardianLinkRow.class)
                .setParameter("guardian", guardian)
                .setParameter("pupil", pupil)
                .getSingleResult();
        row.set(LinkRights.of(Set.of(rights), hidden), null, null);
    }

    private void staff(String source, StaffRole role) {
        session.createSelectionQuery("from StaffRow where sourceId = :source", StaffRow.class)
                .setParameter("source", source)
                .getSingleResult()
                .does(role);
    }

    private void newcomer() {
        GroupRow first = session.createSelectionQuery("from GroupRow where name = 'Groep 1'", GroupRow.class)
                .getSingleResult();
        PupilRow saar = new PupilRow(
                new PupilRow.State("Saar", "Dijkstra", today.plusDays(19).minusYears(4), 1, null));
        session.persist(saar);
        session.flush();
        session.persist(new PlacementRow(saar.id(), first.id(), today.plusDays(21)));
    }
}
