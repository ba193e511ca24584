package nl.schoolplein.portal.web;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The style sheet with a school's colour, in a shade that can be read in the light and in the dark. */
final class Colours {
    private static final Pattern NAME = Pattern.compile("school-([0-9a-f]{6})\\.css");
    private static final Color PAPER = new Color(0xfaf7f1);
    private static final Color NIGHT = new Color(0x1c2b2a);

    /** WCAG 2.2, 1.4.3: text needs a contrast of 4.5 to 1; a little more, for tinted grounds. */
    private static final double ENOUGH = 5;

    private Colours() {}

    static byte @Nullable [] sheet(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        Color colour = new Color(Integer.parseInt(matcher.group(1), 16));
        Color light = shade(colour, PAPER, Color.BLACK);
        Color dark = shade(colour, NIGHT, Color.WHITE);
        String sheet = ":root{--school:" + hex(light) + ";--school-ink:#ffffff;--school-dark:" + hex(dark)
                + ";--school-dark-ink:#06201f}\n";
        return sheet.getBytes(StandardCharsets.UTF_8);
    }

    /** The colour, moved towards black or white until it can be read on the ground. */
    private static Color shade(Color colour, Color ground, Color towards) {
        Color shade = colour;
        for (int step = 0; step < 20 && contrast(shade, ground) < ENOUGH; step++) {
            shade = new Color(
                    (shade.getRed() * 9 + towards.getRed()) / 10,
                    (shade.getGreen() * 9 + towards.getGreen()) / 10,
                    (shade.getBlue() * 9 + towards.getBlue()) / 10);
        }
        return shade;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int value) {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xffffff);
    }
}
