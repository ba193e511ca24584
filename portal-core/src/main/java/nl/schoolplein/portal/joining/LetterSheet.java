package nl.schoolplein.portal.joining;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** One page of A4 that is written from top to bottom; all lengths are in points. */
final class LetterSheet implements AutoCloseable {
    private static final float LEFT = 64;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TEXT = 11.5f;
    private static final float SCHOOL = 15;
    private static final float LEADING = 1.45f;
    private static final float LOGO = 44;
    private static final float CODE = 132;
    private static final Color INK = new Color(0x22302f);
    private static final Color SOFT = new Color(0x566462);
    private static final Color WELL = new Color(0xf4efe5);

    private final PDPageContentStream out;
    private final LetterFonts fonts;
    private final Color colour;
    private float y = PDRectangle.A4.getHeight() - 56;

    LetterSheet(PDDocument document, LetterFonts fonts, String colour) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.out = new PDPageContentStream(document, page);
        this.fonts = fonts;
        this.colour = Color.decode(colour);
    }

    /** Logo or a square with the school's letter, the school's name, and the day. */
    void head(String school, Optional<PDImageXObject> logo, String day) throws IOException {
        if (logo.isPresent()) {
            PDImageXObject image = logo.get();
            float scale = LOGO / Math.max(image.getWidth(), image.getHeight());
            out.drawImage(image, LEFT, y - LOGO, image.getWidth() * scale, image.getHeight() * scale);
        } else {
            box(colour, LEFT, y - LOGO, LOGO, LOGO);
            String letter = school.substring(school.lastIndexOf(' ') + 1).substring(0, 1);
            line(letter, LEFT + (LOGO - width(letter, 22)) / 2, y - 30, 22, Color.WHITE, true);
        }
        float dayWide = width(day, TEXT);
        line(day, LEFT + WIDTH - dayWide, y - LOGO / 2 - 5, TEXT, SOFT, false);
        List<String> name = lines(school, WIDTH - LOGO - 14 - dayWide - 14, SCHOOL);
        float base = y - LOGO / 2 - 5 + (name.size() - 1) * SCHOOL * LEADING / 2;
        for (String line : name) {
            line(line, LEFT + LOGO + 14, base, SCHOOL, INK, true);
            base -= SCHOOL * LEADING;
        }
        y -= LOGO + 44;
    }

    void title(String text) throws IOException {
        y -= 14;
        written(text, LEFT, WIDTH, 21, colour, true);
        y -= 8;
    }

    void subtitle(String text) throws IOException {
        y -= 6;
        written(text, LEFT, WIDTH, 13.5f, INK, true);
        y -= 6;
    }

    void paragraph(String text) throws IOException {
        written(text, LEFT, WIDTH, TEXT, INK, false);
        y -= 9;
    }

    /** A numbered step. */
    void step(int number, String text) throws IOException {
        line(number + ".", LEFT, y - TEXT, TEXT, colour, true);
        written(text, LEFT + 22, WIDTH - 22, TEXT, INK, false);
        y -= 6;
    }

    /** The token in large signs, and a QR code that leads to where it is entered. */
    void token(String label, String token, String until, String address) throws IOException {
        float height = CODE + 32;
        float top = y;
        y -= 6;
        box(WELL, LEFT, top - height, WIDTH, height);
        line(label, LEFT + 20, top - 46, TEXT, SOFT, false);
        line(token, LEFT + 20, top - 82, 25, INK, true);
        line(until, LEFT + 20, top - 110, TEXT, INK, false);
        qr(address, LEFT + WIDTH - CODE - 16, top - 16 - CODE);
        y = top - height - 20;
    }

    private void qr(String address, float left, float bottom) throws IOException {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        float module = CODE / (code.size + 8);
        box(Color.WHITE, left, bottom, CODE, CODE);
        out.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    out.addRect(left + (column + 4) * module, bottom + CODE - (row + 5) * module, module, module);
                }
            }
        }
        out.fill();
    }

    /** At the bottom of the page, whatever stands above. */
    void foot(String text) throws IOException {
        y = 84;
        written(text, LEFT, WIDTH, 10, SOFT, false);
    }

    private void box(Color filled, float left, float bottom, float wide, float high) throws IOException {
        out.setNonStrokingColor(filled);
        out.addRect(left, bottom, wide, high);
        out.fill();
    }

    private void written(String text, float left, float wide, float size, Color ink, boolean bold) throws IOException {
        for (String line : lines(text, wide, size)) {
            line(line, left, y - size, size, ink, bold);
            y -= size * LEADING;
        }
    }

    private List<String> lines(String text, float wide, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > wide) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** The fonts have one weight; bold letters get an outline of their own colour. */
    private void line(String text, float left, float base, float size, Color ink, boolean bold) throws IOException {
        out.beginText();
        out.setNonStrokingColor(ink);
        out.setStrokingColor(ink);
        out.setLineWidth(size / 36);
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.newLineAtOffset(left, base);
        for (LetterFonts.Piece piece : fonts.pieces(text)) {
            out.setFont(piece.font(), size);
            out.showText(piece.text());
        }
        out.endText();
    }

    private float width(String text, float size) throws IOException {
        return fonts.width(text, size);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
