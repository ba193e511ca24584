package nl.schoolplein.portal.operator;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** Every part of the look that pages of modules are made of, live, with the lines that make it. For who writes plugins. */
@Path("/operator/look")
public class LookPage {
    /** The names of the templates {@code portal/look/….jte}, in the order of the page. */
    private static final List<String> PARTS = List.of(
            "head",
            "buttons",
            "list",
            "pictures",
            "item",
            "face",
            "empty",
            "form",
            "choice",
            "facts",
            "states",
            "month",
            "said",
            "away",
            "more",
            "opens",
            "roll",
            "tints");

    @Inject
    private Bundle texts;

    /** All parts. */
    public record Look(List<Part> parts) {}

    /**
     * A part of the look.
     *
     * @param name the name of its template
     * @param lines the template
     */
    public record Part(String name, String lines) {}

    /** The page. */
    @GET
    @Door(Door.To.OPERATOR)
    public Page parts() {
        return Page.of(
                        "operator-look",
                        new Look(PARTS.stream()
                                .map(name -> new Part(name, lines(name)))
                                .toList()))
                .titled(texts.text(Visit.current().language(), "parts.title"));
    }

    private static String lines(String name) {
        String path = "/portal/look/" + name + ".jte";
        try (InputStream template = Objects.requireNonNull(LookPage.class.getResourceAsStream(path), path)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }
}
