package nl.schoolplein.portal.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which signs the fonts of the letters have. */
final class Glyphs {
    /**
     * The first that has a sign prints it. Liberation comes with PDFBox: Latin, Greek and Cyrillic. DejaVu adds rarer Latin
     * letters, Arabic with its joined forms, Armenian and Georgian. Our own Inter is there for browsers only.
     */
    private static final List<String> FONTS =
            List.of("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf", "/portal/fonts/DejaVuSans.ttf");

    private static final int LAST = 0x1ffff;
    private static final List<BitSet> SIGNS = FONTS.stream().map(Glyphs::signs).toList();

    private Glyphs() {}

    /** How many fonts there are. */
    static int fonts() {
        return FONTS.size();
    }

    /** A font as a file. */
    static InputStream file(int font) throws IOException {
        InputStream file = Glyphs.class.getResourceAsStream(FONTS.get(font));
        if (file == null) {
            throw new IOException("the font " + FONTS.get(font) + " is missing");
        }
        return file;
    }

    /** The font that prints a sign; nothing if none does. */
    static OptionalInt font(int sign) {
        return IntStream.range(0, fonts())
                .filter(font -> SIGNS.get(font).get(sign))
                .findFirst();
    }

    /** Whether all of a text can be printed. */
    static boolean have(String text) {
        return text.codePoints().allMatch(sign -> font(sign).isPresent());
    }

    private static BitSet signs(String font) {
        try (InputStream file = file(FONTS.indexOf(font));
                TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = read.getUnicodeCmapLookup();
            BitSet signs = new BitSet(LAST);
            IntStream.rangeClosed(' ', LAST)
                    .filter(sign -> glyphs.getGlyphId(sign) > 0)
                    .forEach(signs::set);
            return signs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
