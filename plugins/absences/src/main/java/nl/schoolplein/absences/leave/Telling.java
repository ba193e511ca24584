package nl.schoolplein.absences.leave;

import java.util.Set;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.PupilAction;

/** Tells people that something happened to a request, never what or why: it may go out by mail. */
final class Telling {
    private Telling() {}

    /** Both parents and the head, but not who does it. */
    static void of(LeavePage page, OneRequest one, String kind) {
        page.notices.tell(about(one, kind, PupilAction.SEE)
                .toPeople(page.heads(), one.child().id()));
    }

    /** The parents. */
    static void parents(LeavePage page, OneRequest one, String kind, PupilAction who) {
        page.notices.tell(about(one, kind, who));
    }

    private static Notice about(OneRequest one, String kind, PupilAction who) {
        return Notice.of(
                        kind,
                        one.request().id(),
                        one.child().firstName(),
                        one.request().asked().first())
                .toGuardians(Audience.pupils(Set.of(one.child().id())), who)
                .at("leave/requests/" + one.request().id());
    }
}
