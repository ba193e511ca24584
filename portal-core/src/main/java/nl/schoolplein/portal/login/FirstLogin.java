package nl.schoolplein.portal.login;

import java.util.List;
import java.util.Optional;
import nl.schoolplein.api.Capacity;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.Logins;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Logs a parent in who made an account a moment ago, with what was typed for it. It goes the way of every login: through the
 * throttle, with a session of a new token whatever the browser sent, and into the audit log.
 */
public final class FirstLogin {
    private final Accounts accounts;
    private final LoginCookies kept;
    private final LoginTrail trail;

    FirstLogin(Accounts accounts, LoginCookies kept, LoginTrail trail) {
        this.accounts = accounts;
        this.kept = kept;
        this.trail = trail;
    }

    /** The cookies of the session; nothing if it cannot be opened now, so that the parent logs in by hand. */
    public Optional<List<String>> cookies(Visit visit, String username, String password) {
        Request request = visit.asked();
        Logins.Attempt attempt = new Logins.Attempt(
                username,
                password,
                Request.getRemoteAddr(request),
                kept.device(request),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.USER_AGENT))
                        .orElse(""),
                Capacity.GUARDIAN,
                false,
                false);
        if (accounts.logins().login(attempt) instanceof Logins.Outcome.Welcome welcome) {
            Optional.ofNullable(visit.token()).ifPresent(accounts.sessions()::logout);
            trail.loggedIn(welcome.who());
            return Optional.of(kept.welcoming(welcome.token(), welcome.device()));
        }
        return Optional.empty();
    }
}
