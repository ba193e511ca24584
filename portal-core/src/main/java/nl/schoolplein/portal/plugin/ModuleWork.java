package nl.schoolplein.portal.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.api.Health;
import nl.schoolplein.api.HealthCheck;
import nl.schoolplein.api.Job;
import nl.schoolplein.portal.event.Delivery;
import nl.schoolplein.portal.event.EventJson;
import nl.schoolplein.portal.event.Hearing;
import nl.schoolplein.portal.mount.Mount;

/** What a module does though nobody asks: its jobs, looking at its health, hearing of others. */
record ModuleWork(String module, Contribution contribution, ModuleData data, Mount mount, EventJson json) {

    /** With the asking for its health, if it says anything about that. */
    List<Chore> chores() {
        List<Chore> chores = new ArrayList<>(contribution.jobs.keySet());
        if (!contribution.checks.isEmpty()) {
            chores.add(Chore.health());
        }
        return chores;
    }

    /** What is wrong, if it asks for the health and something is. */
    Optional<String> does(Chore chore) throws Exception {
        Class<? extends Job> job = contribution.jobs.get(chore);
        if (job != null) {
            mount.make(job).run();
            return Optional.empty();
        }
        List<String> wrong = new ArrayList<>();
        for (Class<? extends HealthCheck> check : contribution.checks) {
            Health health = mount.make(check).check();
            if (!health.isWell()) {
                wrong.add(health.said());
            }
        }
        return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong));
    }

    Set<Hearing.Key> hears() {
        Set<Hearing.Key> hears = new HashSet<>();
        contribution.listeners.forEach(one -> hears.add(
                new Hearing.Key(module, one.type().id(), one.listener().getName())));
        return hears;
    }

    /** Whoever hears it, in one transaction with what comes of it. */
    void hear(Delivery delivery) throws Exception {
        for (Hears<?> one : contribution.listeners) {
            if (one.type().id().equals(delivery.type())
                    && one.listener().getName().equals(delivery.listener())) {
                data.hear(delivery, () -> one.tell(mount, json, delivery.event(), delivery.at(), delivery.payload()));
            }
        }
    }
}
