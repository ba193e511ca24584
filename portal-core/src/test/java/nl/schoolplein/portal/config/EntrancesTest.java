package nl.schoolplein.portal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One address or two. */
class EntrancesTest {
    private static final URI PARENTS = URI.create("https://ouders.example.nl");
    private static final URI STAFF = URI.create("https://plaza.example.nl");

    @Test
    void twoEntrances() {
        Entrances two = new Entrances(Optional.of(PARENTS), Optional.of(STAFF), () -> 0);
        assertTrue(two.two() && two.isForStaff("plaza.example.nl") && two.isForParents("OUDERS.example.nl"));
        assertFalse(two.isForStaff("ouders.example.nl") || two.isForParents("evil.example"));
        assertEquals(Optional.of(STAFF), two.withoutWww("www.plaza.example.nl"));
        assertEquals(Optional.empty(), two.withoutWww("www.evil.example"));
        assertEquals(Optional.empty(), two.withoutWww("ouders.example.nl"));
    }

    @Test
    void oneEntranceServesBoth() {
        Entrances one = new Entrances(Optional.of(PARENTS), Optional.empty(), () -> 0);
        assertEquals(PARENTS, one.staff());
        assertFalse(one.two() || one.isForParents("ouders.example.nl") || one.isForStaff("ouders.example.nl"));
        assertEquals(
                URI.create("http://localhost:8123"),
                new Entrances(Optional.empty(), Optional.empty(), () -> 8123).staff());
    }
}
