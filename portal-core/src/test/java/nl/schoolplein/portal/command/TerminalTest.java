package nl.schoolplein.portal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Terminal terminal(boolean json) {
        return new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), json);
    }

    @Test
    void namesCannotSteerTheTerminal() {
        terminal(false)
                .answer(Map.of(), Terminal.table(List.of("NAME"), List.of(List.of("\u001b[2JDe \u202eLinde\n"))));
        assertEquals("NAME\n[2JDe Linde\n", out.toString().replace("\r", ""));
    }

    @Test
    void programsGetOneDocumentAndNothingElse() {
        Terminal terminal = terminal(true);
        terminal.tell("half way");
        terminal.answer(Map.of("name", "De \u001bLinde"), List.of("a line"));
        assertEquals("{\"name\":\"De \\u001BLinde\"}", out.toString().strip());
        assertEquals("half way", err.toString().strip());
    }

    @Test
    void errorsAreADocumentToo() {
        assertEquals(Exit.REFUSED, terminal(true).failed(Exit.REFUSED, "no"));
        assertEquals("{\"error\":\"no\"}", out.toString().strip());
    }
}
