package nl.schoolplein.portal.login;

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

    /** The first page of somebody who logged in. */
    static String home(SignedIn who, Schools schools) {
        Optional<School> first = schools.withIds(who.schools()).stream().findFirst();
        return first.map(school -> "/" + school.slug() + "/").orElse(who.operator() ? "/operator/" : "/me");
    }
}
