package nl.schoolplein.portal.welcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The first login: which steps a guardian still has to do, and when the school asks for them again. */
public final class Welcome {
    /** Who said "later" is not asked again for this long. */
    private static final Duration LATER = Duration.ofHours(20);

    private final Transactions rows;
    private final Clock clock;
    private final Cache<Key, Instant> quietUntil = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private record Key(UUID school, UUID guardian) {}

    /** In the tables of the schools. */
    public Welcome(Transactions rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A step; {@code child} is empty for all but medical details. */
    public record Todo(Step step, @Nullable Pupil child, boolean done) {}

    /** Whether this visitor is to be asked before anything else; never somebody who looks on, and not who said "later". */
    public boolean asks(Visit visit) {
        if (visit.viewing() != null || visit.viewer() == null || visit.by().capacity() != Capacity.GUARDIAN) {
            return false;
        }
        Key key = new Key(visit.atSchool().id(), visit.by().person());
        Instant until =
                quietUntil.get(key, one -> rows.read(one.school(), session -> quiet(of(session), one.guardian())));
        return clock.instant().isAfter(until);
    }

    private static Instant quiet(WelcomeRows welcome, UUID guardian) {
        Instant since = since(welcome);
        Instant until = Instant.EPOCH;
        for (WelcomeStepRow row : welcome.steps(guardian)) {
            if (row.step() == Step.FINISHED && !row.doneAt().isBefore(since)) {
                return Instant.MAX;
            }
            if (row.step() == Step.LATER) {
                until = row.doneAt().plus(LATER);
            }
        }
        return until;
    }

    /** The steps of a guardian, in order. What they may not change is not among them. */
    List<Todo> steps(UUID school, PortalViewer guardian) {
        return rows.read(school, session -> {
            Instant since = since(of(session));
            List<WelcomeStepRow> before = of(session).steps(guardian.person()).stream()
                    .filter(row -> !row.doneAt().isBefore(since))
                    .toList();
            List<Todo> steps = new ArrayList<>();
            steps.add(todo(Step.CONTACT, guardian.person(), null, before));
            guardian.children().stream()
                    .filter(child -> PupilAction.CHANGE_MEDICAL.allows(guardian, child))
                    .forEach(child -> steps.add(todo(Step.MEDICAL, child.id(), child, before)));
            steps.add(todo(Step.SHARING, guardian.person(), null, before));
            steps.add(todo(Step.CLASS_PARENT, guardian.person(), null, before));
            steps.add(todo(Step.PASSWORD, guardian.person(), null, before));
            return steps;
        });
    }

    private static Todo todo(Step step, UUID about, @Nullable Pupil child, List<WelcomeStepRow> before) {
        boolean done = before.stream()
                .anyMatch(row -> row.step() == step && row.about().equals(about));
        return new Todo(step, child, done);
    }

    /** A guardian did a step; with the last one all is done. */
    public void did(UUID school, PortalViewer guardian, Step step, UUID about) {
        mark(school, guardian.person(), step, about);
        if (step != Step.LATER && steps(school, guardian).stream().allMatch(Todo::done)) {
            mark(school, guardian.person(), Step.FINISHED, guardian.person());
        }
    }

    private void mark(UUID school, UUID guardian, Step step, UUID about) {
        Instant now = now();
        rows.write(school, session -> {
            of(session).steps(guardian).stream()
                    .filter(row -> row.step() == step && row.about().equals(about))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> row.again(now),
                            () -> session.persist(new WelcomeStepRow(guardian, step, about, now)));
            return step;
        });
        quietUntil.invalidate(new Key(school, guardian));
    }

    /** What the school says; empty if it says nothing of its own. */
    String greeting(UUID school) {
        return rows.read(school, session -> of(session).greeting().stream()
                .findFirst()
                .map(GreetingRow::greeting)
                .orElse(""));
    }

    /** Since when everybody is asked to check the details again; {@link Instant#EPOCH} if the school never asked. */
    Instant askedSince(UUID school) {
        return rows.read(school, session -> since(of(session)));
    }

    /** The school says this from now on. */
    void say(UUID school, @Nullable String greeting) {
        change(school, row -> {
            row.says(greeting);
            return row;
        });
    }

    /** From now on everybody is asked to check their details again. */
    void askAgain(UUID school) {
        change(school, row -> {
            row.asksSince(now());
            return row;
        });
        quietUntil.invalidateAll();
    }

    private void change(UUID school, Function<GreetingRow, GreetingRow> change) {
        rows.write(school, session -> {
            GreetingRow row = of(session).greeting().stream().findFirst().orElseGet(() -> {
                GreetingRow fresh = new GreetingRow();
                session.persist(fresh);
                return fresh;
            });
            return change.apply(row);
        });
    }

    private static Instant since(WelcomeRows welcome) {
        return welcome.greeting().stream()
                .findFirst()
                .map(GreetingRow::askedSince)
                .orElse(Instant.EPOCH);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static WelcomeRows of(Session session) {
        return Repositories.of(WelcomeRows.class, session);
    }
}
