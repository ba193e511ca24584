package nl.schoolplein.portal.privacy;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;

/** How long a school keeps what, and what goes next. */
@Path("/{school}/admin/privacy")
public class AdminRetention {
    private static final Duration AHEAD = Duration.ofDays(30);

    @Inject
    private Privacy privacy;

    @Inject
    private Bundle texts;

    /**
     * What goes next.
     *
     * @param notice for how many days it is said before
     * @param ahead over how many days is looked ahead
     */
    public record Plan(List<Line> lines, long notice, long ahead) {}

    /**
     * A kind of data.
     *
     * @param kept how long it is kept
     * @param next how much goes on that day; empty if the module cannot say
     * @param on the day; empty if nothing was said yet
     * @param later how much is over within the days ahead, that of the next time too
     * @param setting the module whose setting says how long; empty if no setting does
     */
    public record Line(
            String module,
            String what,
            String kept,
            Optional<Long> next,
            Optional<LocalDate> on,
            Optional<Long> later,
            Optional<String> setting) {}

    /** Shows it. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page page() {
        Visit visit = Visit.current();
        School school = visit.atSchool();
        Wording wording = privacy.wording(school, visit.language());
        Map<String, RetentionRow> said = privacy.retention().said(school.id());
        List<Line> lines = privacy.retention().kinds().stream()
                .map(kept -> line(school, kept, Optional.ofNullable(said.get(kept.key())), wording))
                .toList();
        return Page.of("admin-privacy", new Plan(lines, Retention.NOTICE.toDays(), AHEAD.toDays()))
                .titled(texts.text(visit.language(), "privacy.retention"));
    }

    private Line line(School school, Retention.Kept kept, Optional<RetentionRow> said, Wording wording) {
        Instant now = privacy.parts().clock().instant();
        Retention retention = privacy.retention();
        String id = kept.moduleId();
        String how = kept.module().isEmpty()
                ? wording.kind(id, kept.kindName(), "kept")
                : PrivacyPage.kept(kept.module().get(), kept.kind().orElseThrow(), wording);
        return new Line(
                wording.module(id),
                kept.module().isEmpty() ? wording.text("privacy.retention.file") : wording.kind(id, kept.kindName()),
                how,
                said.flatMap(row -> retention.count(school, kept, row.before())),
                said.map(row -> LocalDate.ofInstant(
                        row.said().plus(Retention.NOTICE),
                        privacy.parts().clock().getZone())),
                retention.due(school, kept, now.plus(AHEAD)).flatMap(before -> retention.count(school, kept, before)),
                kept.kind().flatMap(kind -> kind.keep().setting()).map(setting -> id));
    }
}
