package nl.schoolplein.samples.lostproperty;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;

/** Drawn photos for the demo schools. */
enum DemoPhoto {
    /** A blue mitten. */
    MITTEN(0xdfe9f2),
    /** A green bottle. */
    BOTTLE(0xf4ead8),
    /** A red ball. */
    BALL(0xe4efe0),
    /** A striped scarf. */
    SCARF(0xeee4f1);

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    private final int ground;

    DemoPhoto(int ground) {
        this.ground = ground;
    }

    InputStream png() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color wall = new Color(ground);
        pen.setPaint(new GradientPaint(0, 0, wall, 0, HEIGHT, wall.darker()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0, 0, 0, 40));
        pen.fill(new Ellipse2D.Double(250, 560, 460, 70));
        draw(pen);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private void draw(Graphics2D pen) {
        switch (this) {
            case MITTEN -> mitten(pen);
            case BOTTLE -> bottle(pen);
            case BALL -> ball(pen);
            case SCARF -> scarf(pen);
        }
    }

    private static void mitten(Graphics2D pen) {
        Area hand = new Area(new RoundRectangle2D.Double(350, 130, 230, 380, 220, 220));
        hand.add(new Area(new RoundRectangle2D.Double(520, 300, 170, 100, 100, 100)));
        paint(pen, hand, new Color(0x2f6fb0));
        paint(pen, new RoundRectangle2D.Double(335, 480, 260, 100, 40, 40), new Color(0x9cc3e6));
    }

    private static void bottle(Graphics2D pen) {
        paint(pen, new RoundRectangle2D.Double(420, 90, 120, 110, 40, 40), new Color(0x2b3a30));
        paint(pen, new RoundRectangle2D.Double(370, 180, 220, 410, 70, 70), new Color(0x3f9a63));
        paint(pen, new RoundRectangle2D.Double(370, 330, 220, 90, 0, 0), new Color(0xf3f0e4));
    }

    private static void ball(Graphics2D pen) {
        paint(pen, new Ellipse2D.Double(290, 200, 390, 390), new Color(0xc8392f));
        pen.setColor(new Color(0xfff4e6));
        pen.setStroke(new BasicStroke(26));
        pen.drawArc(230, 300, 510, 190, 180, 180);
        pen.setColor(new Color(255, 255, 255, 90));
        pen.fill(new Ellipse2D.Double(370, 250, 90, 70));
    }

    private static void scarf(Graphics2D pen) {
        for (int stripe = 0; stripe < 8; stripe++) {
            Color colour = stripe % 2 == 0 ? new Color(0x7a4a94) : new Color(0xf0c24b);
            paint(
                    pen,
                    new RoundRectangle2D.Double(300 + stripe * 45.0, 170 + stripe % 2 * 12.0, 52, 400, 30, 30),
                    colour);
        }
    }

    private static void paint(Graphics2D pen, Shape shape, Color colour) {
        pen.setPaint(new GradientPaint(300, 0, colour.brighter(), 640, HEIGHT, colour.darker()));
        pen.fill(shape);
    }
}
