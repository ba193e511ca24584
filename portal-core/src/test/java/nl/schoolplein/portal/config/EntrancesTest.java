package nl.schoolplein.portal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One address or two, or none yet. */
class EntrancesTest {
    private static final URI PARENTS = URI.create("https://ouders.example.nl");
    private static final URI STAFF = URI.create("https://plaza.example.nl");

    @Test
    void twoEntrances() {
        Entrances two = new Entrances(Optional.of(PARENTS), Optional.of(STAFF));
        assertTrue(two.two() && two.isForStaff("plaza.example.nl") && two.isForParents("OUDERS.example.nl"));
        assertFalse(two.isForStaff("ouders.example.nl") || two.isForParents("evil.example"));
        assertEquals(Optional.of(STAFF), two.withoutWww("www.plaza.example.nl"));
        assertEquals(Optional.empty(), two.withoutWww("www.evil.example"));
        assertEquals(Optional.empty(), two.withoutWww("ouders.example.nl"));
    }

    @Test
    void oneEntranceServesBoth() {
        Entrances one = new Entrances(Optional.of(PARENTS), Optional.empty());
        assertEquals(PARENTS, one.staff());
        assertFalse(one.two() || one.isForParents("ouders.example.nl") || one.isForStaff("ouders.example.nl"));
    }

    @Test
    void aDemoIsOnThisMachine() {
        assertEquals(
                URI.create("http://localhost:8123"), Entrances.here(() -> 8123).staff());
    }

    @Test
    void withoutAnAddressNobodyIsLedAnywhere() {
        Entrances none = new Entrances(Optional.empty(), Optional.empty());
        assertFalse(none.known() || none.two() || none.isForParents("localhost"));
        assertThrows(NoAddressException.class, none::parents);
        assertThrows(NoAddressException.class, none::staff);
        assertEquals(Optional.empty(), none.withoutWww("www.localhost"));
    }
}
