package nl.schoolplein.portal.mount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets a place in a module, and when. */
class PlacesTest {
    private final Places places = new Places(1);
    private final List<String> inside = new ArrayList<>();

    @Test
    void whoLeavesLetsTheFirstInLineIn() {
        assertTrue(places.take());
        assertTrue(places.join(guest("first")));
        assertTrue(places.join(guest("second")));
        assertFalse(places.take());

        places.left();
        assertEquals(List.of("first"), inside);
        places.left();
        assertEquals(List.of("first", "second"), inside);
        places.left();
        assertEquals(0, places.taken());
    }

    @Test
    void whoWasGivenUpAndInterruptedDoesSoToo() {
        assertTrue(places.take());
        assertTrue(places.join(guest("next")));

        Thread.currentThread().interrupt();
        places.left();
        assertTrue(Thread.interrupted(), "it stays interrupted");
        assertEquals(List.of("next"), inside);
    }

    private Line.Guest guest(String name) {
        return new Line.Guest(Runnable::run, () -> inside.add(name), () -> inside.add(name + ", refused"));
    }
}
