package nl.schoolplein.portal.login;

import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.account.SignedIn;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import org.jspecify.annotations.Nullable;

/** Where to go on. */
final class Addresses {
    private Addresses() {}

    /** An address of this portal, or the fallback: never one of another site. */
    static String own(@Nullable String wished, String fallback) {
        return wished != null && wished.matches("/([^/\\\\\\s][^\\\\\\s]*)?") ? wished : fallback;
    }

    /** The first page of somebody who logged in: of the only school or the one that was chosen, else of all. */
    static String home(SignedIn who, Schools schools) {
        List<School> own = schools.withIds(who.schools());
        if (own.isEmpty()) {
            return who.operator() ? "/operator/" : "/";
        }
        return own.stream()
                .filter(school -> own.size() == 1 || who.firstSchool().equals(Optional.of(school.id())))
                .findFirst()
                .map(school -> "/" + school.slug() + "/")
                .orElse("/");
    }
}
