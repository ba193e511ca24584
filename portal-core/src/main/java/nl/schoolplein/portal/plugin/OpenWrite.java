package nl.schoolplein.portal.plugin;

import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The transaction in which a module writes on this thread: of each module its own, and so not static. */
@SuppressWarnings("ThreadLocalUsage")
final class OpenWrite {
    private final ThreadLocal<@Nullable Session> session = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Session> whole = new ThreadLocal<>();

    /** The session in which is written now. */
    Optional<Session> session() {
        return Optional.ofNullable(session.get());
    }

    /** The session of a call that is one transaction, if this is one. */
    Optional<Session> whole() {
        return Optional.ofNullable(whole.get());
    }

    /** Does the work, in which is written to this session. */
    <T> T in(Session writing, Supplier<T> work) {
        return during(session, writing, work);
    }

    /** Does the work, in which everything is read from and written to this session. */
    <T> T wholly(Session writing, Supplier<T> work) {
        return during(whole, writing, work);
    }

    private static <T> T during(ThreadLocal<@Nullable Session> place, Session value, Supplier<T> work) {
        Session before = place.get();
        place.set(value);
        try {
            return work.get();
        } finally {
            if (before == null) {
                place.remove();
            } else {
                place.set(before);
            }
        }
    }
}
