package nl.schoolplein.portal.account;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Capacity;

/** Somebody who is logged in, as every request finds them. */
public record SignedIn(
        UUID account,
        String name,
        boolean operator,
        Locale language,
        String theme,
        Capacity capacity,
        Set<UUID> schools) {}
