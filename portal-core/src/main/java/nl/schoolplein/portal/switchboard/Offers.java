package nl.schoolplein.portal.switchboard;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the operator offers to schools, and for how long. Nothing that a school had set is lost when an offer ends. */
public final class Offers {
    private final Switchboard switchboard;
    private final Clock clock;

    Offers(Switchboard switchboard, Clock clock) {
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** Offers modules to a new school; that is no change of anything, so the trail does not tell it. */
    public void begin(UUID school, List<String> modules) {
        switchboard.writing(school, session -> {
            modules.forEach(module -> session.persist(new Offer(school, module)));
            session.flush();
            return school;
        });
    }

    /** The last day of the school's licence for the module; empty if it has no end, or is not offered. */
    public Optional<LocalDate> until(UUID school, String module) {
        return Optional.ofNullable(switchboard.licence(school, module).until());
    }

    /** Whether the last day of the school's licence has gone by, so that the module may only be read there. */
    public boolean ended(UUID school, String module) {
        return switchboard.licence(school, module).endedBy(switchboard.today());
    }

    /** Offered modules whose licence ends within 30 days, or has ended in the last 30: what an administrator is told. */
    public List<Ending> endings(UUID school) {
        LocalDate today = switchboard.today();
        return switchboard.board(school).offered().entrySet().stream()
                .filter(offer -> offer.getValue().isNews(today))
                .sorted(Map.Entry.comparingByKey())
                .map(offer -> new Ending(
                        offer.getKey(),
                        offer.getValue().lastDay(),
                        offer.getValue().daysLeft(today),
                        offer.getValue().endedBy(today)))
                .toList();
    }

    /**
     * A licence that ends or has ended.
     *
     * @param days how many days are left after today; 0 on the last day and when it has ended
     */
    public record Ending(String module, LocalDate until, long days, boolean ended) {}

    /**
     * Offers a module to a school, or changes how long.
     *
     * @param until the last day, in the school's zone; empty for no end
     */
    public void offer(UUID school, String module, Optional<LocalDate> until, String who) {
        change(school, module, new Standing.Offered(true, until.orElse(null)), who);
    }

    /** Offers a module no longer. What the school had set comes back when it is offered again. */
    public void withdraw(UUID school, String module, String who) {
        change(school, module, new Standing.Offered(false, null), who);
    }

    private void change(UUID school, String module, Standing.Offered wish, String who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switchboard.writing(school, session -> {
            Offer offer = session.find(Offer.class, new Offer.Key(school, module), LockModeType.PESSIMISTIC_WRITE);
            Standing.Offered before = standing(offer);
            if (before.equals(wish)) {
                return wish;
            }
            if (offer == null) {
                offer = new Offer(school, module);
                session.persist(offer);
            }
            offer.until(wish.until());
            if (!wish.offered()) {
                session.remove(offer);
            }
            TrailRow.What what = wish.offered() ? TrailRow.What.OFFERED : TrailRow.What.WITHDRAWN;
            session.persist(new TrailRow(module, now, what, Note.by(who)).standing(before, wish));
            session.flush();
            return wish;
        });
    }

    private static Standing.Offered standing(@Nullable Offer offer) {
        return offer == null
                ? new Standing.Offered(false, null)
                : new Standing.Offered(true, offer.licence().until());
    }
}
