package nl.schoolplein.portal.background;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.schoolplein.portal.plugin.Chore;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the modules are, for who asks for the portal's health. Whoever asks gets what is known and does not wait: a database that
 * is slow is no reason to take the portal out of service.
 */
final class Wellbeing {
    private static final Logger LOG = LoggerFactory.getLogger(Wellbeing.class);
    private static final int MOST = 1000;

    private final Plugins plugins;
    private final Troubles troubles;
    private final Calls calls;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Map<String, Background.OfModule> known = Map.of();

    Wellbeing(Plugins plugins, Troubles troubles, Calls calls) {
        this.plugins = plugins;
        this.troubles = troubles;
        this.calls = calls;
    }

    /** As it was found when it was asked last; it is asked anew. */
    Map<String, Background.OfModule> now() {
        if (asking.compareAndSet(false, true)) {
            try {
                calls.execute(this::ask);
            } catch (RejectedExecutionException stops) {
                asking.set(false);
            }
        }
        return known;
    }

    private void ask() {
        try {
            List<TroubleRow> wrong = troubles.all(MOST).stream()
                    .filter(row -> row.job().equals(Chore.HEALTH))
                    .toList();
            Map<String, Background.OfModule> found = new TreeMap<>();
            for (Module module : plugins.modules()) {
                if (module.chores().stream().anyMatch(Chore::asksHealth)) {
                    List<TroubleRow> own = wrong.stream()
                            .filter(row -> row.module().equals(module.id()))
                            .toList();
                    found.put(
                            module.id(),
                            new Background.OfModule(
                                    own.isEmpty() ? "UP" : "WRONG",
                                    own.size(),
                                    own.isEmpty() ? "" : own.get(0).said()));
                }
            }
            known = found;
        } catch (RuntimeException failed) {
            LOG.warn("It cannot be asked how the modules are: {}", failed.getMessage());
        } finally {
            asking.set(false);
        }
    }
}
