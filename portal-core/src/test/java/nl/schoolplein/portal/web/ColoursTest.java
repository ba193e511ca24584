package nl.schoolplein.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ColoursTest {
    private static String sheet(String colour) {
        return new String(Colours.sheet("school-" + colour + ".css"), StandardCharsets.UTF_8);
    }

    @Test
    void aColourThatCanBeReadStaysAsItIs() {
        assertTrue(sheet("0b6e6e").contains("--school:#0b6e6e;"), sheet("0b6e6e"));
    }

    @Test
    void aColourThatIsTooLightIsDarkenedUntilItCanBeRead() {
        String yellow = sheet("ffe600");
        assertTrue(!yellow.contains("--school:#ffe600"), yellow);
        assertEquals("--school:#", yellow.substring(6, 16));
    }

    @Test
    void nothingElseIsASheet() {
        assertNull(Colours.sheet("school-red.css"));
        assertNull(Colours.sheet("school-0b6e6e}.css"));
    }
}
