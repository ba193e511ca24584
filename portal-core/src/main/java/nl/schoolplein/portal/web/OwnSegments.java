package nl.schoolplein.portal.web;

import java.util.Set;
import nl.schoolplein.portal.plugin.Starting;
import nl.schoolplein.portal.visit.Visit;

/** The segments of addresses that are the portal's own, and whether what is there needs modules that have not started. */
record OwnSegments(Starting starting) {
    /** Those of the portal's own first segments that ask who is there. */
    private static final Set<String> FOR_MEMBERS = Set.of("days", "me", "notices", "operator", "search");

    /** First segments below a school that are the portal's own, and so no module's. */
    private static final Set<String> AT_SCHOOL = Set.of(
            "", "admin", "class", "days", "help", "manual", "me", "modules", "notices", "privacy", "pupils", "search",
            "welcome", "year");

    /** The portal's own pages that are about the modules, so that all of them have to be there. */
    private static final Set<String> OF_MODULES = Set.of("days", "notices", "operator", "openapi.json", "search");

    private static final Set<String> OF_MODULES_AT_SCHOOL =
            Set.of("", "admin", "days", "manual", "modules", "notices", "privacy", "search");

    static boolean isForMembers(String first) {
        return FOR_MEMBERS.contains(first);
    }

    static boolean isAtSchool(String segment) {
        return AT_SCHOOL.contains(segment);
    }

    /** The desktop over several schools waits for modules as well, but not the way to the login page. */
    boolean isThere(Visit visit, String first) {
        boolean aboutModules = OF_MODULES.contains(first) || (first.isEmpty() && visit.who() != null);
        return !aboutModules || starting.isOver();
    }

    boolean isThereAtSchool(String segment) {
        return OF_MODULES_AT_SCHOOL.contains(segment)
                ? starting.isOver()
                : AT_SCHOOL.contains(segment) || starting.isSettled(segment);
    }
}
