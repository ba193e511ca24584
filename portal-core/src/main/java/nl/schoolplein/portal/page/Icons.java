package nl.schoolplein.portal.page;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Bootstrap's icons, drawn in place: no icon font to load. */
public final class Icons {
    private static final String FOLDER = "/META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Pattern OPENING = Pattern.compile("<svg[^>]*>");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Map<String, Content> DRAWN = new ConcurrentHashMap<>();

    private Icons() {}

    /**
     * The icon with this name.
     *
     * @throws IllegalArgumentException if Bootstrap has none with that name
     */
    public static Content of(String name) {
        return DRAWN.computeIfAbsent(name, Icons::draw);
    }

    private static Content draw(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of an icon: " + name);
        }
        try (InputStream file = Icons.class.getResourceAsStream(FOLDER + name + ".svg")) {
            if (file == null) {
                throw new IllegalArgumentException("Bootstrap Icons has no icon " + name);
            }
            String svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String drawn = OPENING.matcher(svg)
                    .replaceFirst("<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">")
                    .replace("\n", "");
            return output -> output.writeContent(drawn);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
