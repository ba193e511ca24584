package nl.schoolplein.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes to a spreadsheet does nothing there but stand in its cells. */
class SheetTest {
    @Test
    void cellsThatLookLikeFormulasAreText() {
        String sheet = new String(
                Sheet.of(List.of(
                        List.of("Naam", "Wat"),
                        List.of("=HYPERLINK(\"http://evil\")", "+31 6"),
                        List.of("@SUM", "twee; \"drie\""))),
                StandardCharsets.UTF_8);
        assertEquals(
                "\uFEFFNaam;Wat\r\n\"'=HYPERLINK(\"\"http://evil\"\")\";'+31 6\r\n'@SUM;\"twee; \"\"drie\"\"\"\r\n",
                sheet);
    }
}
