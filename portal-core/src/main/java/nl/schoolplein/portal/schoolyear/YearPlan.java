package nl.schoolplein.portal.schoolyear;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a school says about its year.
 *
 * @param region whose holidays it follows; null as long as nobody chose
 * @param version how often the region was changed; 0 if never
 * @param own what it added, by the first day
 */
record YearPlan(@Nullable Region region, int version, List<OwnPeriod> own) {

    List<Period> periods() {
        return own.stream().map(OwnPeriod::period).toList();
    }

    /** The id of a period, if it is one of the school's own. */
    Optional<UUID> idOf(Period period) {
        return own.stream()
                .filter(one -> one.period().equals(period))
                .findFirst()
                .map(OwnPeriod::id);
    }
}
