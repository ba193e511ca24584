package nl.schoolplein.portal.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import nl.schoolplein.portal.picture.RefusedPictureException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final long MOST = 1_000_000;

    /** One pixel, lossless, as the format's own documentation has it. */
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private static Picture read(byte[] file) throws IOException, RefusedPictureException {
        return Pictures.read(() -> new ByteArrayInputStream(file), MOST, 200);
    }

    private static Reason refusal(byte[] file) {
        return assertThrows(RefusedPictureException.class, () -> read(file)).reason();
    }

    /** Red on the left, blue on the right. */
    private static byte[] file(String kind, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, kind, file));
        return file.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void comesInAndBecomesSmaller(String kind) throws Exception {
        Picture picture = read(file(kind, 900, 300));
        Picture small = picture.within(200);
        assertEquals(200, small.width());
        assertEquals(67, small.height());
        assertEquals(200, ImageIO.read(new ByteArrayInputStream(small.png())).getWidth());
        assertEquals(40, read(file(kind, 40, 20)).within(200).width(), "a small one is not blown up");
    }

    @Test
    void mayBeWebP() throws Exception {
        assertEquals(1, read(WEBP).width());
    }

    @Test
    void isNothingButPixels() throws Exception {
        byte[] told = withExif(file("jpeg", 60, 30), 1, "52.0907 N, 5.1214 E");
        assertTrue(new String(told, StandardCharsets.ISO_8859_1).contains("52.0907"));
        String kept = new String(read(told).within(200).png(), StandardCharsets.ISO_8859_1);
        assertFalse(kept.contains("52.0907"));
        assertFalse(kept.contains("Exif"));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 30, false", "3, 60, 30, true", "6, 30, 60, false", "8, 30, 60, true"})
    void standsUpright(int orientation, int width, int height, boolean blueFirst) throws Exception {
        Picture picture = read(withExif(file("jpeg", 60, 30), orientation, ""));
        assertEquals(width, picture.width());
        assertEquals(height, picture.height());
        Color first =
                new Color(ImageIO.read(new ByteArrayInputStream(picture.png())).getRGB(5, 5));
        assertEquals(blueFirst, first.getBlue() > first.getRed(), first.toString());
    }

    @Test
    void isRefusedWithTheReason() throws Exception {
        byte[] png = file("png", 300, 300);
        byte[] jpeg = file("jpeg", 300, 300);
        assertEquals(Reason.NOT_A_PICTURE, refusal("GPS %PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Reason.NOT_A_PICTURE, refusal(new byte[0]));
        assertEquals(
                Reason.DRAWING,
                refusal("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"
                        .getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Reason.OTHER_KIND, refusal(file("gif", 30, 30)));
        assertEquals(Reason.BROKEN, refusal(Arrays.copyOf(png, png.length / 2)));
        assertEquals(Reason.BROKEN, refusal(Arrays.copyOf(jpeg, jpeg.length / 2)));
        assertEquals(Reason.BROKEN, refusal(Arrays.copyOf(WEBP, 22)));
        assertEquals(Reason.TOO_MANY_PIXELS, refusal(huge()));
    }

    /** A few bytes that say they are forty thousand pixels wide and high. */
    private static byte[] huge() {
        ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(40_000).putInt(40_000).put(new byte[] {8, 6, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        ByteBuffer file = ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        return file.putInt(13).put(head.array()).putInt((int) sum.getValue()).array();
    }

    /** A JPEG with an Exif segment behind its first marker: the orientation, and words. */
    private static byte[] withExif(byte[] jpeg, int orientation, String words) {
        byte[] text = words.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + text.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(text);
        byte[] name = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + name.length + tiff.capacity();
        return ByteBuffer.allocate(jpeg.length + length + 2)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put(name)
                .put(tiff.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
