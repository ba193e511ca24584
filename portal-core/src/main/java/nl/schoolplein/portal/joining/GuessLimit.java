package nl.schoolplein.portal.joining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Slows down guessing from one address. Only wrong tokens count, and a right one is let in whatever came before it, so that
 * nobody can lock out others at the same address: an evening for new parents is in one network. What keeps guesses from
 * finding something is the number of tokens: a million guesses, with a thousand tokens out, find one with a chance of one in a
 * thousand million.
 */
final class GuessLimit {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** Counts a wrong one; how long to wait before the next, or zero. */
    Duration wrong(String address) {
        Bucket bucket = buckets.get(address, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(20).refillGreedy(1, Duration.ofSeconds(3)))
                .build());
        return bucket.tryConsume(1)
                ? Duration.ZERO
                : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
