package nl.schoolplein.overblijven.care;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import nl.schoolplein.api.Form;
import org.jspecify.annotations.Nullable;

/**
 * What is sent about when a kind of care is, what it costs, and how many places it has.
 *
 * @param price as people write it: "3,25"
 * @param sure that bookings that do not fit any more may go
 */
public record TermsForm(
        LocalDate firstDay,
        LocalTime begins,
        LocalTime ends,
        @NotEmpty Set<DayOfWeek> weekdays,
        @Size(max = 10) String price,
        @Nullable @Min(1) @Max(1000) Integer places,
        @Nullable @Min(1) @Max(100) Integer placesPerGroup,
        boolean sure) {

    /** What it says, if that can be. */
    static Terms.Wanted wanted(TermsForm sent, Form<?> form) {
        if (!sent.begins().isBefore(sent.ends())) {
            throw form.refuse("ends", "terms.ends.wrong");
        }
        int cents = Price.cents(sent.price()).orElseThrow(() -> form.refuse("price", "terms.price.wrong"));
        return new Terms.Wanted(
                sent.begins(), sent.ends(), Weekdays.of(sent.weekdays()), cents, sent.places(), sent.placesPerGroup());
    }
}
