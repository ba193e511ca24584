package nl.schoolplein.overblijven.care;

import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent about a kind of care: all but when it is and what it costs. */
public record CareForm(
        @Size(max = Care.LONGEST_NAME) String name,
        @Nullable @Size(max = Care.LONGEST_NAME) String organisation,
        @Nullable @Size(max = Care.LONGEST_CONTACT) String contact,
        Payment payment,
        Set<Shared> shared,
        @Nullable @Size(max = Care.LONGEST_ROOMS) String rooms,
        boolean volunteers,
        CareTint tint) {}
