package nl.schoolplein.portal.plugin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What versions of a module share while one follows the other: so that what the old one still writes is seen in the new
 * one at once. Nothing of a plugin's own classes is in it.
 *
 * @param turnstile before its tables
 * @param writes how often something was written at each school
 * @param settings what each school made of its settings
 * @param settingChanges how often a setting was changed
 */
record Lasting(
        Turnstile turnstile,
        Map<UUID, AtomicLong> writes,
        Cache<UUID, Map<String, String>> settings,
        AtomicLong settingChanges) {

    Lasting() {
        this(
                new Turnstile(),
                new ConcurrentHashMap<>(),
                Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(),
                new AtomicLong());
    }
}
