package nl.schoolplein.portal.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture as nothing but pixels: whatever else a file held (place, camera, something hidden behind it) is gone. */
public final class Picture {
    private final BufferedImage pixels;

    /** These pixels, which nobody else changes. */
    public Picture(BufferedImage pixels) {
        this.pixels = pixels;
    }

    /** In pixels. */
    public int width() {
        return pixels.getWidth();
    }

    /** In pixels. */
    public int height() {
        return pixels.getHeight();
    }

    /** The same picture, no wider and no higher than this many pixels; a smaller one stays as it is. */
    public Picture within(int box) {
        BufferedImage scaled = pixels;
        double goal = Math.min(1.0, (double) box / Math.max(width(), height()));
        int width = Math.max(1, (int) Math.round(width() * goal));
        int height = Math.max(1, (int) Math.round(height() * goal));
        while (scaled.getWidth() > 2 * width && scaled.getHeight() > 2 * height) { // halving keeps fine lines
            scaled = drawn(scaled, scaled.getWidth() / 2, scaled.getHeight() / 2);
        }
        return new Picture(drawn(scaled, width, height));
    }

    /** The middle of the picture, square, so many pixels wide and high; of one that stands, a little more of its upper part. */
    public Picture square(int side) {
        int edge = Math.min(width(), height());
        int left = (width() - edge) / 2;
        int top = (height() - edge) / 3;
        BufferedImage middle = pixels.getSubimage(left, top, edge, edge);
        BufferedImage scaled = middle;
        while (scaled.getWidth() > 2 * side) {
            scaled = drawn(scaled, scaled.getWidth() / 2, scaled.getHeight() / 2);
        }
        return new Picture(drawn(scaled, side, side));
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    /** The picture as it was held, by the orientation of Exif (1 to 8, CIPA DC-008, table 6). */
    Picture upright(int orientation) {
        int w = width();
        int h = height();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        if (turn.isIdentity()) {
            return this;
        }
        boolean lies = orientation >= 5;
        BufferedImage to = new BufferedImage(lies ? h : w, lies ? w : h, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = to.createGraphics();
        pen.drawImage(pixels, turn, null);
        pen.dispose();
        return new Picture(to);
    }

    /** As a JPEG file, on white. */
    public byte[] jpeg() {
        BufferedImage plain = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(pixels, 0, 0, Color.WHITE, null);
        pen.dispose();
        return file(plain, "jpeg");
    }

    /** As a PNG file. */
    public byte[] png() {
        return file(pixels, "png");
    }

    private static byte[] file(BufferedImage pixels, String kind) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, kind, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
