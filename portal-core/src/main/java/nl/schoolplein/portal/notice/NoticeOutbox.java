package nl.schoolplein.portal.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.schoolplein.api.Notice;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.plugin.Telling;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/**
 * Writes what modules tell people, a row for each of them, in the transaction in which it happens: so there is no moment at
 * which one of the two is there without the other, and the very next page has it. All that a transaction tells is written
 * together just before its commit, in a fixed number of statements: for a school of five hundred families that takes less time than
 * planning it for later.
 */
public final class NoticeOutbox implements Telling {
    /** So long is waited for more that could go out in the same mail. */
    static final Duration GATHERS = Duration.ofMinutes(5);

    /** The job that mails what is due at a school. */
    static final String MAIL_JOB = "notice-mail";

    private final Transactions rows;
    private final Clock clock;
    private final Map<SharedSessionContractImplementor, Told> underWay = new ConcurrentHashMap<>();
    private volatile BiConsumer<UUID, Set<UUID>> whenCommitted = (school, people) -> {};

    /** Looks up in the tables of the schools for whom things are. */
    public NoticeOutbox(Transactions rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Calls this with the school and the people who have something else in their bell, when that is committed. */
    void whenCommitted(BiConsumer<UUID, Set<UUID>> listener) {
        whenCommitted = listener;
    }

    @Override
    public void tell(SharedSessionContractImplementor in, String module, Notice notice, Notice.ByMail mail) {
        PortalViewer viewer = Visit.current().viewer();
        Notice toOthers = viewer == null ? notice : notice.except(Set.of(viewer.person()));
        of(in, module).tell(new Told.One(toOthers, mail != Notice.ByMail.NEVER));
    }

    @Override
    public void takeBack(SharedSessionContractImplementor in, String module, UUID thing) {
        of(in, module).takeBack(thing);
    }

    @Override
    public void takeBack(SharedSessionContractImplementor in, String module, UUID thing, Collection<UUID> people) {
        of(in, module).takeBack(thing, people);
    }

    /** What a transaction tells: the session is that of one module. */
    private Told of(SharedSessionContractImplementor session, String module) {
        return underWay.computeIfAbsent(session, first -> {
            var callbacks = session.getTransactionCompletionCallbacks();
            callbacks.registerCallback((BeforeCompletionCallback) this::write);
            callbacks.registerCallback((AfterCompletionCallback) (committed, ended) -> underWay.remove(ended));
            return new Told(module);
        });
    }

    private void write(SharedSessionContractImplementor session) {
        Told told = underWay.get(session);
        if (told == null) {
            return;
        }
        UUID school = (UUID) session.getTenantIdentifierValue();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Collection<Receiver> receivers = new Receiving(rows, school, clock).of(told.notices(), now);
        NoticeTable table = new NoticeTable(session, school, told.module());
        Set<UUID> people = new HashSet<>(table.takeBack(told.takenBack()));
        people.addAll(table.takeBackFrom(told.takenBackFrom()));
        table.replace(receivers);
        receivers.forEach(one -> people.add(one.person()));
        Set<Instant> mails =
                receivers.stream().flatMap(one -> one.mailAt().stream()).collect(Collectors.toUnmodifiableSet());
        Jobs.insert(
                session,
                MAIL_JOB,
                mails.stream().collect(Collectors.toMap(at -> school + " " + UUID.randomUUID(), at -> at)));
        session.getTransactionCompletionCallbacks().registerCallback((AfterCompletionCallback) (committed, ended) -> {
            if (committed) {
                whenCommitted.accept(school, people);
            }
        });
    }
}
