package nl.schoolplein.portal.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenCodeTest {
    @Test
    void itHasSixtyBitsAndNoSignThatIsMixedUp() {
        assertEquals(32, TokenCode.ALPHABET.chars().distinct().count(), "five bits a sign");
        assertFalse(TokenCode.ALPHABET.matches(".*[01IO].*"));
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < 10_000; number++) {
            TokenCode code = TokenCode.fresh();
            assertEquals(12, code.signs().length());
            assertTrue(seen.add(code.signs()), "each is another one");
        }
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        TokenCode code = TokenCode.fresh();
        String typed = " " + code.written().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
        assertEquals(Optional.of(code), TokenCode.typed(typed));
        assertEquals(Optional.of(code.hash()), TokenCode.typed(code.signs()).map(TokenCode::hash));
        assertEquals(Optional.empty(), TokenCode.typed("AAAA-AAAA-AAA0"));
        assertEquals(Optional.empty(), TokenCode.typed("AAAA-AAAA-AAAA-A"));
        assertFalse(code.toString().contains(code.signs()), "it is in no log");
    }

    @Test
    void somebodyIsKnownByNameOrAddress() {
        Person person = new Person("Fatima Çelik", "fatima@example.org", Locale.ENGLISH);
        assertTrue(person.is("fatima  celik", ""));
        assertTrue(person.is("F. Çelik-Demir", "Fatima@Example.org"));
        assertFalse(person.is("Ömer Çelik", ""));
        assertFalse(new Person("A", "", Locale.ENGLISH).is("B", ""));
    }
}
