package nl.schoolplein.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import nl.schoolplein.portal.picture.Picture;

/** Draws friendly faces, the same ones every time. */
final class DemoFaces {
    private static final int SIDE = 240;
    private static final List<Integer> SKIN = List.of(0xfbe0cc, 0xf3c9a5, 0xe0aa7c, 0xc68a5c, 0x9a643c, 0x6f4528);
    private static final List<Integer> HAIR = List.of(0x2b2220, 0x4a2f22, 0x7a4b2a, 0xb5793b, 0xe2bd6b, 0xa33f22);
    private static final List<Integer> SHIRT = List.of(0x2f7f86, 0xd9743f, 0x6a5aa8, 0x4f8a4a, 0xc2536f, 0x3d6fb0);
    private static final List<Integer> WALL = List.of(0xdff0ee, 0xfbeedd, 0xece6f6, 0xe5f2e0, 0xfbe4ea, 0xe2ecf8);

    private final Random random;
    private final Graphics2D pen;
    private final BufferedImage pixels = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);

    private DemoFaces(long number) {
        random = new Random(number * 7919);
        pen = pixels.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** One of the faces. */
    static Picture face(long number) {
        DemoFaces face = new DemoFaces(number);
        face.draw();
        face.pen.dispose();
        return new Picture(face.pixels);
    }

    private void draw() {
        Color skin = any(SKIN);
        Color hair = any(HAIR);
        pen.setColor(any(WALL));
        pen.fillRect(0, 0, SIDE, SIDE);
        int style = random.nextInt(4);
        pen.setColor(hair);
        if (style == 0) { // long
            pen.fill(new RoundRectangle2D.Double(54, 50, 132, 150, 110, 110));
        } else if (style == 1) { // two bunches
            pen.fill(new Ellipse2D.Double(28, 92, 44, 62));
            pen.fill(new Ellipse2D.Double(168, 92, 44, 62));
        }
        pen.setColor(any(SHIRT));
        pen.fill(new RoundRectangle2D.Double(42, 186, 156, 100, 90, 90));
        pen.setColor(skin.darker());
        pen.fill(new RoundRectangle2D.Double(104, 160, 32, 42, 18, 18));
        pen.setColor(skin);
        pen.fill(new Ellipse2D.Double(58, 116, 20, 28));
        pen.fill(new Ellipse2D.Double(162, 116, 20, 28));
        pen.fill(new Ellipse2D.Double(66, 58, 108, 128));
        fringe(hair, style);
        features();
    }

    private void fringe(Color hair, int style) {
        pen.setColor(hair);
        pen.fill(new Arc2D.Double(60, 44, 120, 112, 8, 164, Arc2D.CHORD));
        if (style == 2) { // curls
            for (int curl = 0; curl < 7; curl++) {
                pen.fill(new Ellipse2D.Double(54 + curl * 17, 40 + Math.abs(3 - curl) * 6, 34, 34));
            }
        } else if (style == 3) { // to one side
            pen.fill(new Arc2D.Double(56, 40, 100, 84, 20, 200, Arc2D.CHORD));
        }
    }

    private void features() {
        Color ink = new Color(0x2a2523);
        pen.setColor(ink);
        pen.fill(new Ellipse2D.Double(92, 118, 12, 14));
        pen.fill(new Ellipse2D.Double(136, 118, 12, 14));
        pen.setColor(new Color(0xd8, 0x5a, 0x5a, 70));
        pen.fill(new Ellipse2D.Double(76, 136, 24, 16));
        pen.fill(new Ellipse2D.Double(140, 136, 24, 16));
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int wide = 26 + random.nextInt(16);
        pen.draw(new Arc2D.Double(120 - wide / 2.0, 138, wide, 24, 200, 140, Arc2D.OPEN));
        if (random.nextInt(5) == 0) { // glasses
            pen.draw(new Ellipse2D.Double(80, 108, 34, 34));
            pen.draw(new Ellipse2D.Double(126, 108, 34, 34));
            pen.drawLine(114, 122, 126, 122);
        }
    }

    private Color any(List<Integer> colours) {
        return new Color(colours.get(random.nextInt(colours.size())));
    }
}
