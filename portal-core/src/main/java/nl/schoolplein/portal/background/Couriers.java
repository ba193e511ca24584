package nl.schoolplein.portal.background;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import nl.schoolplein.portal.data.DueEvents;
import nl.schoolplein.portal.event.Deliveries;
import nl.schoolplein.portal.event.Delivery;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.switchboard.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to those who listen. Each module has a courier of its own, who goes when something was published here and, for
 * what was published elsewhere or failed before, every few seconds.
 */
final class Couriers {
    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);
    private static final Duration FORGETS_EVERY = Duration.ofHours(12);
    private static final int AT_ONCE = 100;

    private final Plugins plugins;
    private final Gate gate;
    private final Schools schools;
    private final Deliveries deliveries;
    private final DueEvents due;
    private final Calls calls;
    private final Duration callLimit;
    private final Clock clock;

    /** Modules whose courier is on the way; true if it has to go once more after that. */
    private final Map<String, Boolean> onTheWay = new ConcurrentHashMap<>();

    private volatile boolean started;

    Couriers(Background.Parts parts, Deliveries deliveries, Jobs jobs, Calls calls) {
        this.plugins = parts.plugins();
        this.gate = parts.gate();
        this.schools = parts.schools();
        this.deliveries = deliveries;
        this.due = new DueEvents(parts.connections());
        this.calls = calls;
        this.callLimit = parts.callLimit();
        this.clock = parts.clock();
        jobs.every("events", LOOKS_EVERY, () -> go(due.modules(clock.instant())));
        jobs.every("event-retention", FORGETS_EVERY, deliveries::forgetOld);
    }

    /** From now on they go. */
    void start() {
        started = true;
        go(due.modules(clock.instant()));
    }

    /** They do not set out any more. */
    void stop() {
        started = false;
    }

    /** These modules have something to hear. */
    void go(Set<String> modules) {
        if (started) {
            modules.forEach(this::go);
        }
    }

    private void go(String module) {
        if (Boolean.FALSE.equals(onTheWay.merge(module, false, (is, now) -> true))) {
            try {
                calls.execute(() -> walk(module));
            } catch (RejectedExecutionException stops) {
                onTheWay.remove(module);
            }
        }
    }

    private void walk(String module) {
        boolean more = true;
        while (more) {
            try {
                bring(module);
            } catch (Calls.NotNowException notNow) {
                LOG.debug("{} hears its events later: {}", module, notNow.getMessage());
            } catch (RuntimeException failed) {
                LOG.error("The events for {} cannot be brought", module, failed);
            }
            more = onTheWay.replace(module, true, false) || !onTheWay.remove(module, false);
        }
    }

    private void bring(String module) {
        Set<Long> tried = new HashSet<>();
        boolean some = true;
        while (some && started) {
            Map<UUID, School> open = open(module);
            List<Delivery> found = open.isEmpty() ? List.of() : deliveries.due(module, open.keySet(), AT_ONCE);
            Set<Delivery.Line> held = new HashSet<>();
            some = false;
            for (Delivery delivery : found) {
                School school = open.get(delivery.school());
                if (school != null && !held.contains(delivery.line()) && tried.add(delivery.number())) {
                    some = true;
                    tell(delivery, school)
                            .filter(Delivery::holdsLine)
                            .map(Delivery::line)
                            .ifPresent(held::add);
                }
            }
        }
    }

    /** The schools at which something waits and the module is not off. */
    private Map<UUID, School> open(String module) {
        Set<UUID> waiting = deliveries.schools(module);
        return plugins.module(module)
                .map(running -> schools.all().stream()
                        .filter(school -> waiting.contains(school.id()) && gate.works(school.id(), running))
                        .collect(Collectors.toMap(School::id, school -> school)))
                .orElse(Map.of());
    }

    /** Nothing, or what it has become because it failed. */
    private Optional<Delivery> tell(Delivery delivery, School school) {
        String what = "the event " + delivery.type();
        Optional<String> wrong = calls.call(delivery.module(), school, what, callLimit, module -> {
            module.hear(delivery);
            return Optional.empty();
        });
        return wrong.flatMap(why -> deliveries.failed(delivery.number(), why));
    }
}
