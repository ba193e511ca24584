package nl.schoolplein.portal.logbook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.audit.AuditLine;

/**
 * A page of the audit log.
 *
 * @param years how long a line stays
 */
public record Log(
        List<AuditLine> lines,
        int page,
        int pages,
        long count,
        int years,
        @JsonIgnore Search asked) {
    private static final int ON_A_PAGE = 50;

    /** All kinds, to choose from. */
    @JsonIgnore
    public List<AuditKind> kinds() {
        return List.of(AuditKind.values());
    }

    /** How a page is found: so many lines at most, after so many. */
    record Window(int most, int before) {}

    static Log of(long count, int wished, int years, Search asked, Function<Window, List<AuditLine>> find) {
        int pages = Math.max(1, (int) Math.min(Integer.MAX_VALUE / ON_A_PAGE, (count + ON_A_PAGE - 1) / ON_A_PAGE));
        int page = Math.min(Math.max(wished, 1), pages);
        return new Log(find.apply(new Window(ON_A_PAGE, (page - 1) * ON_A_PAGE)), page, pages, count, years, asked);
    }
}
