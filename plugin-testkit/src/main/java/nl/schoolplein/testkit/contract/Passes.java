package nl.schoolplein.testkit.contract;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.PortalViewer;
import nl.schoolplein.portal.visit.Rights;
import nl.schoolplein.portal.visit.VisitorPass;
import nl.schoolplein.testkit.Visitor;

/** Passes of the module under test, given without its own pages. */
final class Passes {
    private static final UUID NOBODY = new UUID(0, 0);

    private Passes() {}

    /** The actions that passes may be for. */
    static Set<String> actions(Subject subject) {
        Module module = subject.portal().plugin().in(subject.portal());
        return module.rights().rules().keySet().stream()
                .filter(action -> module.rights().of(action).allows(somebody(module.id(), action, subject)))
                .collect(Collectors.toSet());
    }

    private static PortalViewer somebody(String module, String action, Subject subject) {
        VisitorPass pass = new VisitorPass(
                NOBODY, NOBODY, "", module, action, subject.portal().clock().instant());
        return PortalViewer.visitor(pass, Locale.ROOT, Rights.NONE);
    }

    /** Somebody at De Linde with a pass for an action; asks for whole paths. */
    static Visitor visitor(Subject subject, String action) {
        Portal portal = subject.portal().portal();
        School school = portal.installation().schools().bySlug(Subject.LINDE).orElseThrow();
        PassDesk.Hand hand = new PassDesk.Hand(school, subject.id(), NOBODY, "Noor Bakker");
        String code = portal.passes()
                .issue(hand, action, "Hulp", subject.portal().clock().instant().plus(Duration.ofHours(1)))
                .code();
        return subject.portal().withPass(Subject.LINDE, code);
    }
}
