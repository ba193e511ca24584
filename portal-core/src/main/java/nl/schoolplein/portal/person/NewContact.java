package nl.schoolplein.portal.person;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How to be reached, as it is typed. */
public record NewContact(
        @Nullable @Size(max = 40) @Pattern(regexp = "[0-9+() /.-]{6,40}")
        String phone,

        @Nullable @Size(max = 200) String address) {}
