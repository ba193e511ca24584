package nl.schoolplein.portal.web;

import java.util.Set;
import nl.schoolplein.portal.school.Slug;
import nl.schoolplein.portal.visit.Visit;

/** Where somebody may go who looks at a school as one of its guardians. */
enum Onlooker {
    /** To what the guardian sees. */
    AS_GUARDIAN,
    /** As the administrator that they are: the pages about looking on, and ending it. */
    AS_THEMSELVES,
    /** To pages of the portal that are the same for all. */
    AS_ANYBODY,
    /** To the guardian's desktop. */
    HOME,
    /** Out. */
    LEAVES,
    /** Nowhere: it would change something, is another school's, or is somebody's own. */
    REFUSED;

    private static final Set<String> PERSONAL = Set.of("me", "operator");
    private static final Set<String> ENTRANCES = Set.of("", "login");
    private static final String ABOUT_IT = "admin/view";

    /** Which of them the visit is, by its address and method. */
    static Onlooker of(Visit visit, String first) {
        boolean reads = CrossSite.isRead(visit.asked());
        String own = "/" + visit.atSchool().slug() + "/" + ABOUT_IT;
        boolean aboutIt = visit.path().equals(own) || visit.path().startsWith(own + "/");
        if (first.equals("logout")) {
            return LEAVES;
        } else if (aboutIt && (reads || visit.path().equals(own + "/stop"))) {
            return AS_THEMSELVES;
        } else if (!reads) {
            return REFUSED;
        } else if (ENTRANCES.contains(first)) {
            return HOME;
        } else if (first.equals(visit.atSchool().slug())) {
            return AS_GUARDIAN;
        }
        return Slug.OWN.contains(first) && !PERSONAL.contains(first) ? AS_ANYBODY : REFUSED;
    }
}
