package nl.schoolplein.portal.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Slows down guessing: wrong passwords for one account from one address, and from one address altogether. Counted per
 * pair, so that a stranger elsewhere cannot keep the account's owner out.
 */
final class Throttle {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** How long to wait before the next try, or zero. */
    Duration waitFor(String account, String address) {
        Duration pair = remaining(pair(account, address));
        Duration whole = remaining(address(address));
        return pair.compareTo(whole) > 0 ? pair : whole;
    }

    /** Notes a wrong password. */
    void failed(String account, String address) {
        pair(account, address).tryConsume(1);
        address(address).tryConsume(1);
    }

    /** Forgets the wrong passwords after a right one. */
    void succeeded(String account, String address) {
        buckets.invalidate(account + "\n" + address);
    }

    /** Five tries at once, then one each half minute. */
    private Bucket pair(String account, String address) {
        return buckets.get(account + "\n" + address, key -> bucket(5, Duration.ofSeconds(30)));
    }

    /** A school's staff room is one address too: sixty tries at once, then one each three seconds. */
    private Bucket address(String address) {
        return buckets.get(address, key -> bucket(60, Duration.ofSeconds(3)));
    }

    private static Bucket bucket(int tries, Duration next) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(1, next))
                .build();
    }

    private static Duration remaining(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
