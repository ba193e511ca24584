package nl.schoolplein.portal.picture;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import nl.schoolplein.portal.picture.RefusedPictureException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the pictures that people send: PNG, JPEG and WebP, known by their content, and only as many pixels as fit. */
public final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final Set<String> TAKEN = Set.of("png", "jpeg", "webp");
    private static final int HEAD = 4096;

    static {
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private Pictures() {}

    /** A file that can be read from its beginning more than once. */
    @FunctionalInterface
    public interface Source {
        /** Opens it; the caller closes it. */
        InputStream open() throws IOException;
    }

    /**
     * Reads a picture, upright. How large it is is read first, so that a small file that claims to be huge costs nothing.
     *
     * @param mostPixels the most pixels, width times height
     * @param box what it will be used for, in pixels of the longer side: of a far larger one only every so many pixels are
     *     read
     * @throws RefusedPictureException if it is no picture that can be used
     * @throws IOException if the source cannot be read
     */
    public static Picture read(Source source, long mostPixels, int box) throws IOException, RefusedPictureException {
        try (InputStream file = source.open();
                ImageInputStream stream = new MemoryCacheImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new RefusedPictureException(isDrawing(source) ? Reason.DRAWING : Reason.NOT_A_PICTURE);
            }
            ImageReader reader = readers.next();
            try {
                String kind = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!TAKEN.contains(kind)) {
                    throw new RefusedPictureException(Reason.OTHER_KIND);
                }
                Picture read = pixels(reader, stream, mostPixels, box);
                return kind.equals("jpeg") ? read.upright(orientation(source)) : read;
            } finally {
                reader.dispose();
            }
        }
    }

    private static Picture pixels(ImageReader reader, ImageInputStream stream, long mostPixels, int box)
            throws RefusedPictureException {
        boolean[] brokenOff = new boolean[1];
        try {
            reader.setInput(stream, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > mostPixels) {
                throw new RefusedPictureException(Reason.TOO_MANY_PIXELS);
            }
            reader.addIIOReadWarningListener(
                    (where, warning) -> brokenOff[0] |= warning.contains("remature") || warning.contains("orrupt"));
            ImageReadParam some = reader.getDefaultReadParam();
            int every = (int) Math.max(1, Math.max(width, height) / (4L * box));
            some.setSourceSubsampling(every, every, 0, 0);
            Picture read = new Picture(reader.read(0, some));
            if (brokenOff[0]) {
                throw new RefusedPictureException(Reason.BROKEN);
            }
            return read;
        } catch (IOException | RuntimeException broken) {
            throw new RefusedPictureException(Reason.BROKEN, broken);
        }
    }

    private static boolean isDrawing(Source source) throws IOException {
        try (InputStream file = source.open()) {
            return new String(file.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains("<svg");
        }
    }

    /** How a camera was held: 1 is upright, also where the file does not say. */
    private static int orientation(Source source) throws IOException {
        try (InputStream file = source.open();
                ImageInputStream stream = new MemoryCacheImageInputStream(file)) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(stream, JPEG.APP1, "Exif");
            return segments.isEmpty() ? 1 : orientation(segments.get(0));
        } catch (IOException | RuntimeException unreadable) {
            LOG.debug("The Exif of a picture cannot be read; it stays as it lies", unreadable);
            return 1;
        }
    }

    private static int orientation(JPEGSegment exif) throws IOException {
        try (InputStream data = exif.data()) {
            data.skipNBytes(1); // the byte after the name of the segment
            Directory entries = new TIFFReader().read(new MemoryCacheImageInputStream(data));
            Entry entry = entries.getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number turned ? turned.intValue() : 1;
        }
    }
}
