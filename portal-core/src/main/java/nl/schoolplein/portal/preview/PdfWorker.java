package nl.schoolplein.portal.preview;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Opens PDFs in a process of its own: whatever one does to memory, it is that of this process alone. It asks nothing and
 * knows nothing of the portal; jobs come on its standard input, what became of them goes to its standard output.
 */
final class PdfWorker {
    /** Reads the text into a file; the answer is the number of pages. */
    static final String READ = "read";

    /** Draws one page into a file; the answer is its number. */
    static final String DRAW = "draw";

    /** The answer to a job that cannot be done with this file. */
    static final int FAILED = -1;

    /** The most pages that are read, and that can be seen. */
    static final int PAGES = 200;

    /** The most characters of a text. */
    static final int TEXT = 200_000;

    /** The width of a page that fills a wide screen, in pixels; as many in height, and half as many again. */
    private static final int WIDTH = 1200;

    private static final int HEIGHT = 1800;

    private PdfWorker() {}

    /** Does jobs until there are no more. */
    public static void main(String[] none) throws IOException {
        try (DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            System.setOut(new PrintStream(System.err, true, java.nio.charset.StandardCharsets.UTF_8));
            DataInputStream jobs = new DataInputStream(System.in);
            while (true) {
                String what = jobs.readUTF();
                Path file = Path.of(jobs.readUTF());
                int page = jobs.readInt();
                Path out = Path.of(jobs.readUTF());
                answers.writeInt(work(what, file, page, out));
                answers.flush();
            }
        } catch (EOFException thePortalHasGone) {
            System.exit(0);
        }
    }

    private static int work(String what, Path file, int page, Path out) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return what.equals(READ) ? read(document, out) : draw(document, page, out);
        } catch (IOException | RuntimeException broken) {
            return FAILED;
        }
    }

    private static int read(PDDocument document, Path out) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(PAGES);
        try (Writer file = Files.newBufferedWriter(out);
                Limited text = new Limited(file)) {
            stripper.writeText(document, text);
        } catch (Limited.FullException enough) {
            return Math.min(PAGES, document.getNumberOfPages());
        }
        return Math.min(PAGES, document.getNumberOfPages());
    }

    private static int draw(PDDocument document, int page, Path out) throws IOException {
        if (page < 1 || page > Math.min(PAGES, document.getNumberOfPages())) {
            return FAILED;
        }
        PDRectangle size = document.getPage(page - 1).getCropBox();
        boolean turned = document.getPage(page - 1).getRotation() % 180 != 0;
        float width = turned ? size.getHeight() : size.getWidth();
        float height = turned ? size.getWidth() : size.getHeight();
        if (!(width >= 1 && height >= 1)) {
            return FAILED;
        }
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        float scale = Math.min(WIDTH / width, HEIGHT / height);
        if (Math.min(width, height) * scale < 1) {
            return FAILED;
        }
        BufferedImage picture = renderer.renderImage(page - 1, scale, ImageType.RGB);
        return ImageIO.write(picture, "png", out.toFile()) ? page : FAILED;
    }

    /** Takes so much text and no more. */
    private static final class Limited extends java.io.FilterWriter {
        private int room = TEXT;

        Limited(Writer out) {
            super(out);
        }

        /** There is enough text. */
        private static final class FullException extends IOException {
            private static final long serialVersionUID = 1;
        }

        @Override
        public void write(int one) throws IOException {
            taking(1);
            super.write(one);
        }

        @Override
        public void write(char[] some, int from, int length) throws IOException {
            taking(length);
            super.write(some, from, length);
        }

        @Override
        public void write(String some, int from, int length) throws IOException {
            taking(length);
            super.write(some, from, length);
        }

        private void taking(int length) throws FullException {
            room -= length;
            if (room < 0) {
                throw new FullException();
            }
        }
    }
}
