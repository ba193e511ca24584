package nl.schoolplein.portal.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import nl.schoolplein.portal.picture.Picture;

/** The logo of the invented school De Linde: the leaf of a lime tree, drawn here. */
final class DemoLogo {
    private static final int SIZE = 240;
    private static final Color LEAF = new Color(0x2f8f5b);
    private static final Color VEIN = new Color(0xffe09a);

    private DemoLogo() {}

    static Picture leaf() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(120, 200);
        leaf.curveTo(40, 160, 8, 90, 52, 48);
        leaf.curveTo(80, 22, 112, 34, 120, 62);
        leaf.curveTo(128, 34, 160, 22, 188, 48);
        leaf.curveTo(232, 90, 200, 160, 120, 200);
        pen.setColor(LEAF);
        pen.fill(leaf);
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(120, 190, 120, 230));
        pen.setColor(VEIN);
        pen.draw(new Line2D.Double(120, 86, 120, 190));
        for (int vein = 0; vein < 3; vein++) {
            int from = 172 - vein * 32;
            pen.draw(new Line2D.Double(120, from, 84 - vein * 2, from - 32));
            pen.draw(new Line2D.Double(120, from, 156 + vein * 2, from - 32));
        }
        pen.dispose();
        return new Picture(image);
    }
}
