package nl.schoolplein.portal.joining;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one PDF. It holds a font only if a letter needs it, and of that font only the signs that are used. */
final class LetterFonts {
    private final PDDocument document;
    private final Map<Integer, PDType0Font> held = new HashMap<>();

    LetterFonts(PDDocument document) {
        this.document = document;
    }

    /** A piece of a line that is drawn with one font. */
    record Piece(PDType0Font font, String text) {}

    /** A line in the order in which it is drawn. */
    List<Piece> pieces(String line) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int font = 0;
        for (int sign : Lettering.drawn(Lettering.printed(line)).codePoints().toArray()) {
            int needed = Glyphs.font(sign).orElseThrow();
            if (needed != font && !piece.isEmpty()) {
                pieces.add(new Piece(font(font), piece.toString()));
                piece.setLength(0);
            }
            font = needed;
            piece.appendCodePoint(sign);
        }
        if (!piece.isEmpty()) {
            pieces.add(new Piece(font(font), piece.toString()));
        }
        return pieces;
    }

    /** How wide a line is, in points. */
    float width(String line, float size) throws IOException {
        float width = 0;
        for (Piece piece : pieces(line)) {
            width += piece.font().getStringWidth(piece.text()) / 1000 * size;
        }
        return width;
    }

    private PDType0Font font(int number) throws IOException {
        PDType0Font known = held.get(number);
        if (known != null) {
            return known;
        }
        try (InputStream file = Glyphs.file(number)) {
            PDType0Font font = PDType0Font.load(document, file);
            held.put(number, font);
            return font;
        }
    }
}
