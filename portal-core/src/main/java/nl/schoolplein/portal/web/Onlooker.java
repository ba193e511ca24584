package nl.schoolplein.portal.web;

import java.util.Set;
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

    /** What of the portal's own is nobody's in particular; all else might be the administrator's. */
    private static final Set<String> FOR_ANYBODY = Set.of("help", "openapi.json");

    private static final Set<String> ENTRANCES = Set.of("", "login");

    /** Which of them the visit is, by its address and method. */
    static Onlooker of(Visit visit, String first) {
        boolean reads = CrossSite.isRead(visit.asked());
        String aboutIt = "/" + visit.atSchool().slug() + "/admin/view";
        if (isAt(visit, "/logout")) {
            return LEAVES;
        } else if (isAt(visit, aboutIt + "/stop") || (reads && isBelow(visit, aboutIt))) {
            return AS_THEMSELVES;
        } else if (!reads) {
            return REFUSED;
        } else if (ENTRANCES.contains(first)) {
            return HOME;
        } else if (first.equals(visit.atSchool().slug())) {
            return AS_GUARDIAN;
        }
        return FOR_ANYBODY.contains(first) ? AS_ANYBODY : REFUSED;
    }

    /** The address as it was typed, too: with dots in it, it could be another one for whoever reads it next. */
    private static boolean isAt(Visit visit, String path) {
        return visit.path().equals(path)
                && path.equals(visit.asked().getHttpURI().getPath());
    }

    private static boolean isBelow(Visit visit, String path) {
        return isAt(visit, visit.path())
                && (visit.path().equals(path) || visit.path().startsWith(path + "/"));
    }
}
