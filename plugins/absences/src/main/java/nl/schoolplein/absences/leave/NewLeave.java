package nl.schoolplein.absences.leave;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What a parent sends who asks for leave.
 *
 * @param tap made with the page: the same when it is sent again
 * @param proofNumber which of the files this is, when each comes by itself
 */
public record NewLeave(
        @NotEmpty @Size(max = 20) List<UUID> pupil,
        @Size(max = 40) String ground,
        LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Size(max = 7) List<DayOfWeek> weekday,
        @Nullable @Size(max = LeaveRequest.LONGEST) String explanation,
        @Nullable @Size(max = 10) List<Upload> proof,
        @Nullable Integer proofNumber,
        UUID tap) {

    List<Upload> files() {
        return proof == null ? List.of() : proof;
    }

    When when() {
        return new When(first, last == null ? first : last, from, until, Set.copyOf(weekday));
    }
}
