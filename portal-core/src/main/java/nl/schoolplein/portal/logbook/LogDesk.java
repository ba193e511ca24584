package nl.schoolplein.portal.logbook;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.schoolplein.portal.audit.AuditLine;
import nl.schoolplein.portal.audit.AuditLines;
import nl.schoolplein.portal.audit.AuditLog;

/**
 * Looks things up in one audit log.
 *
 * @param school whose log it is; empty for the one of what belongs to no school
 * @param zone in which the days are
 */
record LogDesk(AuditLog audit, Optional<UUID> school, ZoneId zone) {

    /** A page of the lines that are looked for. */
    Log page(Search search, int page) {
        return read(lines -> Log.of(
                count(lines, search),
                page,
                AuditLog.kept().getYears(),
                search,
                window -> find(lines, search, window.most(), window.before())));
    }

    /** The newest of them, at most so many. */
    List<AuditLine> newest(Search search, int most) {
        return read(lines -> find(lines, search, most, 0));
    }

    private <T> T read(Function<AuditLines, T> work) {
        return school.isPresent() ? audit.read(school.get(), work) : audit.read(work);
    }

    private long count(AuditLines lines, Search search) {
        Instant from = search.first(zone);
        Instant until = search.end(zone);
        return school.isPresent()
                ? lines.countOfSchool(search.kinds(), from, until, search.like())
                : lines.countOfPortal(search.kinds(), from, until, search.like());
    }

    private List<AuditLine> find(AuditLines lines, Search search, int most, int before) {
        Instant from = search.first(zone);
        Instant until = search.end(zone);
        return school.isPresent()
                ? lines.ofSchool(search.kinds(), from, until, search.like(), most, before)
                : lines.ofPortal(search.kinds(), from, until, search.like(), most, before);
    }
}
