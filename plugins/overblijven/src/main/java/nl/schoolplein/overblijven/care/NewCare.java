package nl.schoolplein.overblijven.care;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent for a new kind of care: {@link CareForm} and {@link TermsForm} in one. */
public record NewCare(
        @Size(max = Care.LONGEST_NAME) String name,
        @Nullable @Size(max = Care.LONGEST_NAME) String organisation,
        @Nullable @Size(max = Care.LONGEST_CONTACT) String contact,
        Payment payment,
        Set<Shared> shared,
        @Nullable @Size(max = Care.LONGEST_ROOMS) String rooms,
        boolean volunteers,
        CareTint tint,
        LocalDate firstDay,
        LocalTime begins,
        LocalTime ends,
        @NotEmpty Set<DayOfWeek> weekdays,
        @Size(max = 10) String price,
        @Nullable @Min(1) @Max(1000) Integer places,
        @Nullable @Min(1) @Max(100) Integer placesPerGroup) {

    CareForm care() {
        return new CareForm(name, organisation, contact, payment, shared, rooms, volunteers, tint);
    }

    TermsForm terms() {
        return new TermsForm(firstDay, begins, ends, weekdays, price, places, placesPerGroup, true);
    }
}
