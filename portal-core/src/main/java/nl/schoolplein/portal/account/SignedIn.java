package nl.schoolplein.portal.account;

import java.time.Duration;
import java.time.Instant;
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
 * @param confirmedAt when the password was last given in this session; empty if it has to be given again
 * @param moved whether the session is used from another network than before, and nobody said yet who that was
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
        @Nullable ViewAs viewAs,
        Optional<Instant> confirmedAt,
        boolean moved) {
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Whether the password was given lately enough for what is sensitive. */
    public boolean isFresh(Instant now) {
        return confirmedAt.filter(then -> then.plus(FRESH).isAfter(now)).isPresent();
    }

    /** That of the account alone: a person is a part of keys that every request asks for. */
    @Override
    public int hashCode() {
        return account.hashCode();
    }

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
                viewAs,
                Optional.empty(),
                false);
    }
}
