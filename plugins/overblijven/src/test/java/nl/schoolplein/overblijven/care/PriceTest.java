package nl.schoolplein.overblijven.care;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Prices as people write them. */
class PriceTest {
    @Test
    void manyWaysToWriteOnePrice() {
        for (String written : List.of("3", "3,00", "3.00", "€ 3,00", "€3", "3,-")) {
            assertEquals(Optional.of(300), Price.cents(written), written);
        }
        for (String nonsense : List.of("", "drie", "3,5", "-3", "3,000", "1234", "3,-1", "NaN")) {
            assertEquals(Optional.empty(), Price.cents(nonsense), nonsense);
        }
    }

    @Property
    void whatIsTypedIsWhatIsMeant(@ForAll @IntRange(min = 0, max = 99_999) int cents) {
        assertEquals(Optional.of(cents), Price.cents(Price.typed(cents)));
    }
}
