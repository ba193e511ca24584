package nl.schoolplein.portal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import nl.schoolplein.portal.Portal;
import nl.schoolplein.portal.page.Skin;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out on paper. */
class PapersTest {
    @TempDir
    Path folder;

    private static String html(String body) {
        StringOutput html = new StringOutput();
        Skin.compiled("portal", Portal.class.getClassLoader(), "nl.schoolplein.portal.templates")
                .render(
                        "paper",
                        Map.of(
                                "head",
                                new Letterhead(
                                        "Basisschool De Linde",
                                        "#0b6e6e",
                                        "",
                                        "Karin Mulder · 030 123 45 67",
                                        Papers.style()),
                                "language",
                                Locale.forLanguageTag("nl"),
                                "title",
                                "Besluit",
                                "body",
                                (gg.jte.Content) output -> output.writeContent(body)),
                        html);
        return html.toString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aPageHasTheSchoolsNameWhomToAskAndItsNumber() throws IOException {
        String text = text(Papers.printed(
                html("<h1>Besluit</h1><p>Beste ouders van Łukasz &amp; Zoë,</p><table><tr><td>Di 3 nov.</td>"
                        + "<td class=\"amount\">€ 12,50</td></tr></table>")));
        for (String expected :
                new String[] {"Basisschool De Linde", "Karin Mulder · 030 123 45 67", "Łukasz & Zoë", "€ 12,50", "1 / 1"
                }) {
            assertTrue(text.contains(expected), expected + " in " + text);
        }
    }

    @Test
    void whatIsLongGoesOnOnTheNextPage() throws IOException {
        byte[] pdf = Papers.printed(html("<p>Nog een regel.</p>".repeat(120)));
        assertTrue(text(pdf).contains("5 / 5"), text(pdf));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(5, document.getNumberOfPages());
            assertEquals("Besluit", document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void nothingIsFetchedForIt() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "wachtwoord");
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            outside.setSoTimeout(300);
            String address = "http://127.0.0.1:" + outside.getLocalPort() + "/";
            byte[] pdf = Papers.printed(html("<img src=\"" + address + "a.png\"><link rel=\"stylesheet\" href=\""
                    + address + "b.css\"><object data=\"" + secret.toUri() + "\"></object><img src=\""
                    + secret.toUri() + "\"><p>Klaar</p>"));
            assertThrows(SocketTimeoutException.class, outside::accept);
            assertTrue(text(pdf).contains("Klaar"));
            assertFalse(text(pdf).contains("wachtwoord"));
        }
    }
}
