package nl.schoolplein.bookcase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** PDFs that somebody makes to see what happens. */
final class HostilePdf {
    private static final String HEAD = """
            %%PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Contents 4 0 R>>endobj
            """;
    private static final String TAIL = """
            endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private HostilePdf() {}

    /** With one empty page of this width and height, in points. */
    static String ofSize(String size) {
        return HEAD.formatted(size) + "4 0 obj<</Length 0>>stream\n\nendstream " + TAIL;
    }

    /** A page whose content is some megabytes, and gigabytes once it is unpacked. */
    static byte[] bomb() {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                byte[] spaces = new byte[1024 * 1024];
                java.util.Arrays.fill(spaces, (byte) ' ');
                for (int i = 0; i < 1500; i++) {
                    out.write(spaces);
                }
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            pdf.write(bytes(
                    HEAD.formatted("595 842") + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n"));
            packed.writeTo(pdf);
            pdf.write(bytes("\nendstream " + TAIL));
            return pdf.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
