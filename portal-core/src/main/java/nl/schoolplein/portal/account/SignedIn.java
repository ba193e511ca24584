package nl.schoolplein.portal.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is logged in, as every request finds them.
 *
 * @param firstSchool the school that opens first, if somebody who has several chose one
 */
public record SignedIn(
        UUID account,
        String username,
        String name,
        boolean operator,
        Locale language,
        String theme,
        Capacity capacity,
        Set<UUID> schools,
        Optional<UUID> firstSchool,
        @Nullable ViewAs viewAs) {

    /** As a guardian of one school is found: neither other schools nor other capacities, and nobody's operator. */
    public SignedIn as(String guardian, UUID school) {
        return new SignedIn(
                account,
                username,
                guardian,
                false,
                language,
                theme,
                Capacity.GUARDIAN,
                Set.of(school),
                Optional.empty(),
                viewAs);
    }
}
