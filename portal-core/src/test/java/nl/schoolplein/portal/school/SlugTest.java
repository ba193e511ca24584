package nl.schoolplein.portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"de-linde", "a1", "obs-de-eik-2", "1234567890123456789012345678901234567890"})
    void mayBe(String slug) {
        assertEquals(Optional.empty(), Slug.complaint(slug));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "De-Linde",
                "-linde",
                "linde-",
                "de linde",
                "de/linde",
                "de.linde",
                "login",
                "operator",
                "assets",
                "openapi.json",
                "12345678901234567890123456789012345678901"
            })
    void mayNotBe(String slug) {
        assertTrue(Slug.complaint(slug).isPresent());
    }
}
