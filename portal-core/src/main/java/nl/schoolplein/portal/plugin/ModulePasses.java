package nl.schoolplein.portal.plugin;

import jakarta.ws.rs.ForbiddenException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.Pass;
import nl.schoolplein.api.Passes;
import nl.schoolplein.api.Rule;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.portal.visit.VisitorPass;

/** The passes of one module. */
final class ModulePasses implements Passes {
    private static final int LONGEST_NAME = 80;

    private final String module;
    private final Contribution contribution;
    private final PassDesk desk;
    private final Clock clock;

    ModulePasses(String module, Contribution contribution, PassDesk desk, Clock clock) {
        this.module = module;
        this.contribution = contribution;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Pass issue(String holder, ModuleAction action, Instant until) {
        PortalViewer viewer = Visit.current().by();
        if (viewer.capacity() != Capacity.STAFF || !viewer.may(action)) {
            throw new ForbiddenException();
        }
        String name = holder.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a pass is for somebody with a name of 1 to " + LONGEST_NAME + " signs");
        }
        if (!until.isAfter(clock.instant())) {
            throw new IllegalArgumentException("a pass until " + until + " would be over already");
        }
        if (!isForPasses(action)) {
            throw new IllegalArgumentException("the action " + action.name() + " of " + module + " has no Rule.pass()");
        }
        return desk.issue(hand(), action.name(), name, until.truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean isForPasses(ModuleAction action) {
        Rule rule = contribution.rules.get(action.name());
        UUID nobody = new UUID(0, 0);
        VisitorPass some = new VisitorPass(nobody, nobody, "", module, action.name(), Instant.MAX);
        return rule != null && rule.allows(PortalViewer.visitor(some, Locale.ROOT, Rights.NONE));
    }

    @Override
    public List<Pass> open() {
        Visit visit = Visit.current();
        return visit.by().capacity() == Capacity.STAFF ? desk.open(visit.atSchool(), module) : List.of();
    }

    @Override
    public void revoke(UUID id) {
        if (Visit.current().by().capacity() != Capacity.STAFF) {
            throw new ForbiddenException();
        }
        desk.revoke(hand(), id);
    }

    private PassDesk.Hand hand() {
        Visit visit = Visit.current();
        return new PassDesk.Hand(
                visit.atSchool(), module, visit.signedIn().account(), visit.by().name());
    }
}
