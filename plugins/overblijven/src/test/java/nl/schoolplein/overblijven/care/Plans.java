package nl.schoolplein.overblijven.care;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** Plans of one kind of care, without a database. */
public final class Plans {
    private Plans() {}

    /** From a day on there is care on these days of the week. */
    public record Held(LocalDate from, Weekdays weekdays) {}

    /** Closed from a day until a day. */
    public record Closed(LocalDate first, LocalDate last) {}

    /** One kind of care with these days. */
    public static CarePlan of(UUID care, List<Held> held, List<Closed> closed, @Nullable LocalDate lastDay) {
        Care one =
                new Care(new CareForm("Overblijven", null, null, Payment.STRIPS, Set.of(), null, false, CareTint.NOON));
        one.stopAfter(lastDay);
        known(one, care);
        return CarePlan.of(
                List.of(one),
                held.stream()
                        .map(days -> new Terms(
                                care,
                                days.from(),
                                new Terms.Wanted(
                                        LocalTime.of(12, 0), LocalTime.of(13, 0), days.weekdays(), 225, null, null)))
                        .toList(),
                closed.stream()
                        .map(days -> new ClosedDays(care, days.first(), days.last(), "Dicht"))
                        .toList());
    }

    private static void known(SchoolRow row, UUID id) {
        try {
            Field field = SchoolRow.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(row, id);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
