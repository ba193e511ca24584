package nl.schoolplein.portal.joining;

import java.time.Duration;

/**
 * How a school lets families join.
 *
 * @param days how long a token is valid
 * @param guardians how many guardians a pupil's token lets in
 * @param approves whether the school also approves who has a pupil's token
 */
public record JoinSettings(int days, int guardians, boolean approves) {
    static final JoinSettings USUAL = new JoinSettings(7, 2, false);

    Duration valid() {
        return Duration.ofDays(days);
    }
}
