package nl.schoolplein.portal.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.portal.school.PlacementRow;
import org.jspecify.annotations.Nullable;

/**
 * The home groups of two rows about one child. Those of the row that stays count; those of the other one fill the days on
 * which the first one says nothing, so that no child is suddenly nowhere.
 */
final class HomesTogether {
    private final EntityManager in;

    HomesTogether(EntityManager in) {
        this.in = in;
    }

    void join(UUID kept, List<PlacementRow> own, List<PlacementRow> others) {
        for (PlacementRow other : others) {
            Optional<LocalDate> from = free(own, other.from())
                    .filter(day -> other.state().day() == null
                            || day.isBefore(other.state().day()));
            LocalDate until =
                    from.map(day -> end(own, day, other.state().day())).orElse(null);
            if (from.isPresent() && from.get().equals(other.from())) {
                other.isOf(kept);
                end(other, until);
            } else {
                from.ifPresent(day -> {
                    PlacementRow rest = new PlacementRow(kept, other.group(), day);
                    end(rest, until);
                    in.persist(rest);
                });
                in.remove(other);
            }
        }
    }

    private static void end(PlacementRow row, @Nullable LocalDate until) {
        if (until != null) {
            row.ends(until);
        }
    }

    /** The first day from a day on that is in none of them; empty if one of them has no end. */
    private static Optional<LocalDate> free(List<PlacementRow> own, LocalDate from) {
        LocalDate day = from;
        for (PlacementRow home : own) { // ordered by their first days
            LocalDate until = home.state().day();
            boolean covers = !home.from().isAfter(day) && (until == null || until.isAfter(day));
            if (covers && until == null) {
                return Optional.empty();
            }
            day = covers ? Objects.requireNonNull(until) : day;
        }
        return Optional.of(day);
    }

    /** Until the next one begins, or until it was over anyway. */
    private static @Nullable LocalDate end(List<PlacementRow> own, LocalDate from, @Nullable LocalDate until) {
        return Stream.concat(
                        own.stream().map(PlacementRow::from).filter(day -> day.isAfter(from)), Stream.ofNullable(until))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
