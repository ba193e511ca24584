package nl.schoolplein.portal.logbook;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLine;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
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
        Log log = desk().page(Search.of(words, kind, first, last), page);
        return Page.of("audit", log).titled(text("audit.title"));
    }

    /** The same lines as a file; noted before it is made. */
    @GET
    @Path("export")
    @FreshPassword
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
        List<AuditLine> lines = desk().newest(search, MOST_LINES);
        return LogFile.of(lines, texts, language(), clock.getZone());
    }

    private LogDesk desk() {
        return new LogDesk(audit, Optional.of(school()), clock.getZone());
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
