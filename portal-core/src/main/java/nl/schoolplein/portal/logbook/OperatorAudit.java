package nl.schoolplein.portal.logbook;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Optional;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.audit.AuditLog;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** The audit log of what belongs to no school, for the operator; that of a school is the school's. */
@Path("/operator/audit")
public class OperatorAudit {
    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** The lines that are looked for, newest first. */
    @GET
    @Door(Door.To.OPERATOR)
    public Page log(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("from") @DefaultValue("") String first,
            @QueryParam("until") @DefaultValue("") String last,
            @QueryParam("page") @DefaultValue("1") int page) {
        LogDesk desk = new LogDesk(audit, Optional.empty(), clock.getZone());
        Log log = desk.page(Search.of(words, kind, first, last), page);
        return Page.of("operator-audit", log).titled(texts.text(Visit.current().language(), "audit.operator.title"));
    }
}
