package nl.schoolplein.portal.look;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A school's colour in two shades that can be read: one on light paper and under white letters, one in the dark and under
 * dark letters.
 *
 * @param own the colour that was chosen, as {@code #rrggbb}
 * @param light the shade in the light
 * @param dark the shade in the dark
 */
public record Shades(String own, Shade light, Shade dark) {
    /** A colour as the school chooses it. */
    public static final String FORM = "#[0-9a-f]{6}";

    private static final Pattern SHEET = Pattern.compile("(school|preview)-([0-9a-f]{6})\\.css");
    private static final Color PAPER = new Color(0xfaf7f1);
    private static final Color NIGHT = new Color(0x1c2b2a);
    private static final Color LETTERS_IN_THE_DARK = new Color(0x06201f);

    /** WCAG 2.2, 1.4.3: text needs a contrast of 4.5 to 1; a little more, for tinted grounds. */
    private static final double ENOUGH = 5;

    /**
     * One shade.
     *
     * @param colour as {@code #rrggbb}
     * @param contrast with the ground or with the letters on it, whichever is less; 1 to 21
     * @param changed whether the chosen colour itself could not be read
     */
    public record Shade(String colour, double contrast, boolean changed) {}

    /** The shades of a colour, {@code #rrggbb}. */
    public static Shades of(String colour) {
        Color own = Color.decode(colour);
        Color light = darker(own);
        Color dark = lighter(own);
        return new Shades(
                hex(own),
                new Shade(
                        hex(light), Math.min(contrast(light, PAPER), contrast(light, Color.WHITE)), !light.equals(own)),
                new Shade(
                        hex(dark),
                        Math.min(contrast(dark, NIGHT), contrast(dark, LETTERS_IN_THE_DARK)),
                        !dark.equals(own)));
    }

    /** The style sheet with this name: of all pages of a school, or of a look at a colour; null if there is none. */
    public static byte @Nullable [] sheet(String name) {
        Matcher matcher = SHEET.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        Shades shades = of("#" + matcher.group(2));
        String sheet = matcher.group(1).equals("school") ? shades.ofSchool() : shades.ofPreview();
        return sheet.getBytes(StandardCharsets.UTF_8);
    }

    private String ofSchool() {
        return ":root{--school:" + light.colour() + ";--school-ink:#ffffff;--school-dark:" + dark.colour()
                + ";--school-dark-ink:" + hex(LETTERS_IN_THE_DARK) + "}\n";
    }

    private String ofPreview() {
        return ".preview.light{--brand:" + light.colour() + ";--brand-ink:#ffffff}.preview.dark{--brand:"
                + dark.colour() + ";--brand-ink:" + hex(LETTERS_IN_THE_DARK) + "}.swatch{background:" + own + "}\n";
    }

    /** The colour, made darker until it can be read on paper. */
    private static Color darker(Color colour) {
        Color shade = colour;
        for (int step = 0; step < 20 && contrast(shade, PAPER) < ENOUGH; step++) {
            shade = new Color(shade.getRed() * 9 / 10, shade.getGreen() * 9 / 10, shade.getBlue() * 9 / 10);
        }
        return shade;
    }

    /** The colour, made lighter until it can be read in the dark; less bright than a screen can, but not grey. */
    private static Color lighter(Color colour) {
        Color shade = colour;
        float[] hue = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
        for (int step = 0; step <= 20 && contrast(shade, NIGHT) < ENOUGH; step++) {
            float way = step / 20f;
            float saturation = Math.min(hue[1], 0.65f) * (1 - way * way);
            shade = Color.getHSBColor(hue[0], saturation, hue[2] + (1 - hue[2]) * way);
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
