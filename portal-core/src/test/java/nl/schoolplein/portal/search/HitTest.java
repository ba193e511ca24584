package nl.schoolplein.portal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.schoolplein.api.Hit;
import nl.schoolplein.api.Hits;
import org.junit.jupiter.api.Test;

/** What a module may say that it found. */
class HitTest {
    @Test
    void oneMoreThanIsShownTellsThatThereIsMore() {
        Hits five = Hits.firstOf(List.of(1, 2, 3), 2, number -> Hit.at("x/" + number, "Ding " + number));
        assertEquals(
                List.of("Ding 1", "Ding 2"),
                five.hits().stream().map(Hit::title).toList());
        assertTrue(five.more() && five.complete());
        assertFalse(Hits.firstOf(List.of(1, 2), 2, number -> Hit.at("", "Ding")).more());
        assertFalse(five.soFar().complete());
    }

    @Test
    void anAddressLeadsToNoOtherModule() {
        for (String path : List.of("/admin", "../other/", "x/../../other", "x\\..")) {
            assertThrows(IllegalArgumentException.class, () -> Hit.at(path, "Ding"), path);
            assertThrows(IllegalArgumentException.class, () -> Hits.NONE.allAt(path), path);
        }
        assertEquals("search?q=wat..", Hits.NONE.allAt("search?q=wat..").all().orElseThrow());
    }

    @Test
    void aLineNeedsATitle() {
        assertThrows(IllegalArgumentException.class, () -> Hit.at("x", " "));
    }
}
