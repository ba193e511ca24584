package nl.schoolplein.portal.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Capacity;

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
        Optional<UUID> firstSchool) {}
