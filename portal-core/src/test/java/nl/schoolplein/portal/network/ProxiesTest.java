package nl.schoolplein.portal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the portal believes who asks. */
class ProxiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.0/8", "192.0.2.4/32", "::1", "2001:db8::/32", "172.16.0.0/12"})
    void anAddressOrARange(String text) {
        assertTrue(Proxies.isRange(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "proxy.example.nl",
                "10.0.0.0/33",
                "10.0.0.0/8x",
                "10.0.0.1/8",
                "0.0.0.0/0",
                "::/0",
                "10.0.0.0/",
                "999.0.0.1",
                "2001:db8::/129",
                "10.0.0.1-10.0.0.9",
                "1.2.3",
                "beef"
            })
    void whatIsNeither(String text) {
        assertFalse(Proxies.isRange(text));
    }

    @Test
    void nobodyIsTrustedUnasked() {
        assertFalse(Proxies.NONE.trusts("127.0.0.1"));
        Proxies inside = new Proxies(List.of("10.0.0.0/8", "::1"), Proxies.Header.X_FORWARDED);
        assertTrue(inside.trusts("10.250.0.1") && inside.trusts("[::1]"));
        assertFalse(inside.trusts("11.0.0.1") || inside.trusts("localhost") || inside.trusts("?"));
    }

    @Test
    void networksAreKeptRoughly() {
        assertEquals("203.0.113.7", Network.household("203.0.113.7"));
        assertEquals("203.0.113.x", Network.roughly("203.0.113.7"));
        assertEquals("2001:db8:1:x", Network.roughly("[2001:db8:1:2:3::4]"));
        assertEquals("2001:db8:1:2:x", Network.household("[2001:db8:1:2:3::4]"));
        assertEquals("?", Network.household("evil.example"));
    }
}
