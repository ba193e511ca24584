package nl.schoolplein.portal.login;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;

/**
 * Helping people of the school to log in: an administrator finds them by name and has a link for a new password mailed to
 * them. The administrator never sees the link.
 */
@Path("/{school}/admin/logins")
public class AdminLogins {
    @Inject
    private LoginsOfSchool logins;

    @Inject
    private PasswordLinks links;

    @Inject
    private LoginTrail trail;

    @Inject
    private Bundle texts;

    /**
     * Somebody with a login.
     *
     * @param person the guardian or member of staff
     * @param email where mails go to; empty if nobody knows
     */
    public record Login(
            UUID person,
            String name,
            boolean staff,
            String username,
            String email,
            @JsonIgnore UUID account) {}

    /** People with a login whose name has these words in it; at most {@link LoginsOfSchool#MOST}. */
    public record Found(
            List<Login> people, boolean more, @JsonIgnore String words) {}

    /** Finds people. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page find(@QueryParam("q") @DefaultValue("") String words) {
        return Page.of("admin-logins", found(words)).titled(text("logins.title"));
    }

    private Found found(String words) {
        List<Login> people = logins.find(Visit.current().atSchool().id(), words);
        boolean more = people.size() > LoginsOfSchool.MOST;
        return new Found(more ? people.subList(0, LoginsOfSchool.MOST) : people, more, words);
    }

    /** Has a link mailed to somebody. */
    @POST
    @Path("{person}/link")
    @Door(Door.To.ADMINISTRATOR)
    public Done send(@PathParam("person") UUID person) {
        School school = Visit.current().atSchool();
        Login login = logins.of(school.id(), person).orElseThrow(NotFoundException::new);
        boolean sent = links.sendTo(login.account(), login.staff());
        if (sent) {
            trail.linkSent(school.id(), Visit.current().signedIn(), person, login.name());
        }
        String answer = login.email().isEmpty() ? "logins.no-address" : sent ? "logins.sent" : "logins.just-sent";
        return Done.at(school.slug() + "/admin/logins", found("")).saying(text(answer, login.name()));
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
