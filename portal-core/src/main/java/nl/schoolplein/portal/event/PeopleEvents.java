package nl.schoolplein.portal.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.schoolplein.api.EventType;
import nl.schoolplein.api.PersonsMerged;
import nl.schoolplein.api.PupilJoined;
import nl.schoolplein.api.PupilLeft;
import nl.schoolplein.api.PupilMoved;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PlacementRow;
import nl.schoolplein.portal.school.PupilRow;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.AfterCompletionCallback;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens to pupils and guardians, whoever changes their rows: a roster, an administrator, moving up, merging, the
 * undo of any of these. What a transaction has changed is told together, just before its commit.
 */
public final class PeopleEvents implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {
    private static final long serialVersionUID = 1;

    private final transient EventOutbox outbox;
    private final transient Clock clock;
    private final transient EventJson json = new EventJson(PeopleEvents.class.getClassLoader());
    private final transient Map<SharedSessionContractImplementor, Told> underWay = new ConcurrentHashMap<>();

    /** What a transaction tells so far. */
    private record Told(
            List<PupilJoined> joined, List<PupilMoved> moved, List<PupilLeft> left, List<PersonsMerged> merged) {
        Told() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Into this outbox. */
    public PeopleEvents(EventOutbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells from now on. */
    public void watch(SessionFactory factory) {
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(org.hibernate.event.spi.EventType.POST_INSERT, this);
        listeners.appendListeners(org.hibernate.event.spi.EventType.POST_UPDATE, this);
        listeners.appendListeners(org.hibernate.event.spi.EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        if (event.getEntity() instanceof PupilRow pupil) {
            of(event.getSession()).joined().add(new PupilJoined(pupil.id()));
        } else if (event.getEntity() instanceof PlacementRow home) {
            of(event.getSession()).moved().add(new PupilMoved(home.pupil(), home.group(), home.from()));
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (event.getEntity() instanceof PupilRow pupil) {
            left(event, pupil);
            pupil.mergedInto().filter(kept -> changed(event, "mergedInto")).ifPresent(kept -> of(event.getSession())
                    .merged()
                    .add(new PersonsMerged(PersonsMerged.Kind.PUPIL, kept, pupil.id())));
        } else if (event.getEntity() instanceof GuardianRow guardian) {
            guardian.mergedInto().filter(kept -> changed(event, "mergedInto")).ifPresent(kept -> of(event.getSession())
                    .merged()
                    .add(new PersonsMerged(PersonsMerged.Kind.GUARDIAN, kept, guardian.id())));
        }
    }

    /** Whom an import brought by mistake is as somebody who has left. */
    @Override
    public void onPostDelete(PostDeleteEvent event) {
        if (event.getEntity() instanceof PupilRow pupil) {
            of(event.getSession()).left().add(new PupilLeft(pupil.id(), LocalDate.now(clock)));
        }
    }

    /** Another day of leaving is told again; whoever has no such day any more is back. */
    private void left(PostUpdateEvent event, PupilRow pupil) {
        LocalDate day = pupil.state().leftOn();
        if (!changed(event, "leftOn")) {
            return;
        }
        if (day == null) {
            of(event.getSession()).joined().add(new PupilJoined(pupil.id()));
        } else {
            of(event.getSession()).left().add(new PupilLeft(pupil.id(), day));
        }
    }

    private static boolean changed(PostUpdateEvent event, String attribute) {
        Object @Nullable [] before = event.getOldState();
        int place = Arrays.asList(event.getPersister().getPropertyNames()).indexOf(attribute);
        return before != null && !Objects.equals(before[place], event.getState()[place]);
    }

    private Told of(SharedSessionContractImplementor session) {
        return underWay.computeIfAbsent(session, first -> {
            var callbacks = session.getTransactionCompletionCallbacks();
            callbacks.registerCallback((BeforeCompletionCallback) this::tell);
            callbacks.registerCallback((AfterCompletionCallback) (committed, ended) -> underWay.remove(ended));
            return new Told();
        });
    }

    private void tell(SharedSessionContractImplementor session) {
        Told told = underWay.getOrDefault(session, new Told());
        Set<UUID> gone = new HashSet<>();
        told.merged().forEach(pair -> gone.add(pair.gone()));
        told.left().removeIf(one -> gone.contains(one.pupil())); // not left: there once, instead of twice
        Map<EventType<?>, List<? extends Record>> all = new LinkedHashMap<>();
        all.put(PersonsMerged.TYPE, told.merged());
        all.put(PupilJoined.TYPE, told.joined());
        all.put(PupilMoved.TYPE, told.moved());
        all.put(PupilLeft.TYPE, told.left());
        all.forEach((type, events) -> {
            if (!events.isEmpty()) {
                outbox.write(
                        session, type.id(), events.stream().map(json::written).toList());
            }
        });
    }

    /** What is told goes with the transaction; nothing is left to do after it. */
    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
