package nl.schoolplein.portal.logbook;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLine;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** The audit log of a school, for its administrators. */
@Path("/{school}/admin/audit")
public class AdminAudit {
    /** More than a spreadsheet shows in a useful way; who needs more chooses the days. */
    private static final int MOST_LINES = 50_000;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** The lines that are looked for, newest first. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page log(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("from") @DefaultValue("") String first,
            @QueryParam("until") @DefaultValue("") String last,
            @QueryParam("page") @DefaultValue("1") int page) {
        Search search = Search.of(words, kind, first, last);
        List<AuditKind> kinds = search.kinds();
        Instant from = search.first(clock.getZone());
        Instant until = search.end(clock.getZone());
        Log log = audit.read(
                school(),
                lines -> Log.of(
                        lines.countOfSchool(kinds, from, until, search.like()),
                        page,
                        AuditLog.kept().getYears(),
                        search,
                        window -> lines.ofSchool(kinds, from, until, search.like(), window.most(), window.before())));
        return Page.of("audit", log).titled(text("audit.title"));
    }

    /** The same lines as a file; noted before it is made. */
    @GET
    @Path("export")
    @Door(Door.To.ADMINISTRATOR)
    public Response export(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("from") @DefaultValue("") String first,
            @QueryParam("until") @DefaultValue("") String last) {
        Search search = Search.of(words, kind, first, last);
        Visit visit = Visit.current();
        audit.note(
                school(),
                AuditEntry.of(AuditKind.EXPORTED)
                        .by(visit.signedIn().account(), visit.by().name())
                        .saying(text("audit.title")));
        List<AuditLine> lines = audit.read(
                school(),
                found -> found.ofSchool(
                        search.kinds(),
                        search.first(clock.getZone()),
                        search.end(clock.getZone()),
                        search.like(),
                        MOST_LINES,
                        0));
        return LogFile.of(lines, texts, language(), clock.getZone());
    }

    private static UUID school() {
        return Visit.current().atSchool().id();
    }

    private static Locale language() {
        return Visit.current().language();
    }

    private String text(String key) {
        return texts.text(language(), key);
    }
}
