package nl.schoolplein.portal.schoolyear;

import java.util.UUID;

/** A period that a school added to its year, as it stands. */
public record OwnPeriod(UUID id, int version, Period period) {
    static OwnPeriod of(OwnPeriodRow row) {
        return new OwnPeriod(row.id(), row.version(), row.period());
    }
}
