package nl.schoolplein.overblijven.statement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schoolplein.overblijven.statement.Charge.For;
import org.jspecify.annotations.Nullable;

/**
 * A line of a month's statement that is being made: what a time costs, or by how much an earlier statement was wrong.
 *
 * @param why how it went; null if it is not charged any more
 * @param correction whether it is about an earlier month, which is closed and stays as it is
 */
record Reckoned(For what, int cents, int strips, @Nullable Went why, boolean correction) {

    /** What stands on the statements of closed months for one thing, all of them together. */
    record Stated(For what, long cents, long strips) {}

    /**
     * The lines that bring what was stated to what is charged now. Doing it again after they were stated gives none, so that
     * nothing is ever counted twice or forgotten.
     *
     * @param month the month of the statement; no charge is later than its last day
     */
    static List<Reckoned> lines(Collection<Charge> charges, Collection<Stated> stated, YearMonth month) {
        Map<For, Stated> before = new HashMap<>();
        stated.forEach(one -> before.put(one.what(), one));
        List<Reckoned> lines = new ArrayList<>();
        for (Charge charge : charges) {
            Stated was = Objects.requireNonNullElse(before.remove(charge.what()), new Stated(charge.what(), 0, 0));
            add(lines, was, charge.cents(), charge.strips(), charge.why(), month);
        }
        before.values().forEach(was -> add(lines, was, 0, 0, null, month));
        return lines;
    }

    private static void add(
            List<Reckoned> lines, Stated was, int cents, int strips, @Nullable Went why, YearMonth month) {
        int more = Math.toIntExact(cents - was.cents());
        int moreStrips = Math.toIntExact(strips - was.strips());
        boolean earlier = YearMonth.from(was.what().day()).isBefore(month);
        if (more != 0 || moreStrips != 0) {
            lines.add(new Reckoned(was.what(), more, moreStrips, why, earlier));
        }
    }
}
