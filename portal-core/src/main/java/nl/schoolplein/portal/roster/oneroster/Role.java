package nl.schoolplein.portal.roster.oneroster;

import java.util.Locale;
import java.util.Optional;

/** What somebody is at a school, of all the roles that OneRoster 1.1 and 1.2 know. */
enum Role {
    PUPIL,
    STAFF,
    ADMINISTRATOR,
    GUARDIAN;

    static Optional<Role> of(String word) {
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "student" -> PUPIL;
                    case "teacher", "aide", "proctor", "counselor" -> STAFF;
                    case "administrator",
                            "siteadministrator",
                            "districtadministrator",
                            "systemadministrator",
                            "principal" -> ADMINISTRATOR;
                    case "guardian", "parent", "relative" -> GUARDIAN;
                    default -> null;
                });
    }
}
