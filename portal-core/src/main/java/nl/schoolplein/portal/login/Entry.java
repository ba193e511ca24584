package nl.schoolplein.portal.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.portal.account.Accounts;
import nl.schoolplein.portal.account.Expired;
import nl.schoolplein.portal.account.Halfway;
import nl.schoolplein.portal.account.Logins;
import nl.schoolplein.portal.account.SecondFactors;
import nl.schoolplein.portal.account.Sessions;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.config.Entrances;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.job.Jobs;
import nl.schoolplein.portal.mail.Outbox;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.secret.Secrets;
import nl.schoolplein.portal.visit.SessionCookie;
import org.glassfish.jersey.innate.inject.InternalBinder;

/** All that logging in takes, put together. */
public final class Entry extends InternalBinder implements AutoCloseable {
    private static final Duration SWEEPS_EVERY = Duration.ofHours(1);

    private final Place place;
    private final LoginCookies cookies;
    private final SecondFactors factors;
    private final RightDoor door;
    private final LoginTrail trail;
    private final PasswordLinks links;
    private final EmailLinks emails;
    private final Notices notices;

    /** Where it is, and whom it knows; the sender is the address that mails come from, if they are sent. */
    public record Place(
            Transactions global,
            Transactions rows,
            Accounts accounts,
            Schools schools,
            Entrances entrances,
            SessionCookie cookie,
            AuditLog audit,
            Secrets secrets,
            Outbox outbox,
            Jobs jobs,
            Optional<String> sender,
            Clock clock) {}

    /**
     * Plans its jobs as well, so it is made before those are started.
     *
     * @param duty whether administrators and operators have to have a second factor
     */
    public Entry(Place place, boolean duty) {
        this.place = place;
        Accounts accounts = place.accounts();
        cookies = new LoginCookies(place.cookie());
        factors = new SecondFactors(place.global(), place.secrets(), place.clock());
        notices = new Notices(place.global(), place.clock());
        FailureCounts failures = new FailureCounts(place.global(), place.clock());
        trail = new LoginTrail(place.audit(), failures);
        accounts.sessions().whenMoved(trail::moved);
        door = new RightDoor(place.entrances(), place.schools());
        links = new PasswordLinks(place, door, trail);
        emails = new EmailLinks(
                place.global(), place.rows(), place.schools(), place.outbox(), place.entrances(), place.clock());
        if (duty) {
            accounts.logins()
                    .secondFactorFor((account, schools, operator) -> operator || administers(account, schools));
        }
        Expired expired = new Expired(place.global(), place.clock());
        place.jobs().every("login-expired", SWEEPS_EVERY, () -> {
            expired.remove();
            links.removeExpired();
            emails.removeExpired();
            notices.removeExpired();
            failures.removeExpired();
        });
    }

    private boolean administers(UUID account, Set<UUID> schools) {
        return schools.stream().anyMatch(school -> {
            Membership.Staff staff = place.schools().membership(school, account).staff();
            return staff != null && staff.administrator();
        });
    }

    @Override
    protected void configure() {
        bind(place.accounts()).to(Accounts.class);
        bind(place.accounts().logins()).to(Logins.class);
        bind(place.accounts().sessions()).to(Sessions.class);
        bind(place.accounts().halfway(factors)).to(Halfway.class);
        bind(place.entrances()).to(Entrances.class);
        bind(place.cookie()).to(SessionCookie.class);
        bind(cookies).to(LoginCookies.class);
        bind(factors).to(SecondFactors.class);
        bind(door).to(RightDoor.class);
        bind(links).to(PasswordLinks.class);
        bind(emails).to(EmailLinks.class);
        bind(notices).to(Notices.class);
        bind(trail).to(LoginTrail.class);
        bind(new FirstLogin(place.accounts(), cookies, trail)).to(FirstLogin.class);
        bind(new LoginsOfSchool(place.rows(), place.accounts(), place.clock())).to(LoginsOfSchool.class);
        bind(new Sender(place.sender())).to(Sender.class);
    }

    /** Finishes what is done in the background. */
    @Override
    public void close() {
        trail.close();
    }
}
