package nl.schoolplein.portal.login;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;

/**
 * Has the browser send a form once more after a moment, because it is too busy now to look at a password. Nothing that was typed
 * is lost or kept for that: the portal answers after a few seconds that the form is to be sent again (307), and the browser still
 * has it, the password too, with or without JavaScript. Who has waited long enough gets the form back.
 */
public final class NextTry {
    /** So often. Browsers follow some twenty redirects. */
    private static final int MOST = 12;

    /** Longer than it takes until everybody has had a turn who stands in line now. */
    private static final int SECONDS = 3;

    private static final String TURN = "turn";

    private NextTry() {}

    /** What to throw: the way to the next try, or the refusal if there were enough. Programs decide for themselves. */
    public static RuntimeException or(RuntimeException refusal) {
        Visit visit = Visit.current();
        int turn = turn(visit);
        if (visit.json() || turn >= MOST) {
            return refusal;
        }
        URI again = URI.create(visit.path() + "?" + TURN + "=" + (turn + 1));
        return new RedirectionException(Response.temporaryRedirect(again)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .build());
    }

    /** Whether this is such a next try. */
    static boolean is(Visit visit) {
        return turn(visit) > 0;
    }

    private static int turn(Visit visit) {
        String turn = Request.extractQueryParameters(visit.asked()).getValue(TURN);
        return turn != null && turn.matches("\\d{1,3}") ? Integer.parseInt(turn) : 0;
    }
}
