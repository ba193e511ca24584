package nl.schoolplein.portal.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadesTest {
    @Test
    void aColourThatCanBeReadStaysAsItIs() {
        Shades.Shade light = Shades.of("#0b6e6e").light();
        assertEquals("#0b6e6e", light.colour());
        assertFalse(light.changed());
    }

    @Test
    void aColourThatIsTooLightIsDarkenedAndOneThatIsTooDarkIsLightened() {
        Shades yellow = Shades.of("#ffe600");
        assertTrue(yellow.light().changed());
        assertFalse(yellow.dark().changed(), "in the dark it can be read");
        Shades navy = Shades.of("#0a1030");
        assertFalse(navy.light().changed());
        assertTrue(navy.dark().changed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"#000000", "#ffffff", "#ffe600", "#808080", "#00ff00", "#0000ff", "#ff0000", "#777777", "#1c2b2a"
            })
    void everyColourCanBeReadInBothThemes(String colour) {
        Shades shades = Shades.of(colour);
        assertTrue(shades.light().contrast() >= 4.5, shades.toString());
        assertTrue(shades.dark().contrast() >= 4.5, shades.toString());
    }

    @Test
    void aSheetHasTheShades() {
        String sheet = new String(Shades.sheet("school-ffe600.css"), StandardCharsets.UTF_8);
        assertTrue(
                sheet.startsWith(
                        ":root{--school:" + Shades.of("#ffe600").light().colour()),
                sheet);
        assertNull(Shades.sheet("school-red.css"));
        assertNull(Shades.sheet("school-0b6e6e}.css"));
        assertNull(Shades.sheet("other-0b6e6e.css"));
    }
}
