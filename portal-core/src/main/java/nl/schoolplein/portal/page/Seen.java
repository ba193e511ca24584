package nl.schoolplein.portal.page;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import gg.jte.Content;
import nl.schoolplein.portal.visit.Visit;

/**
 * A part of a page over several schools, made for the visitor at one of them: what somebody may read of it depends on who
 * they are there.
 *
 * @param read what a program reads
 * @param html what people see
 */
public record Seen(@JsonValue JsonNode read, Content html) {

    /**
     * For a visitor at a school.
     *
     * @param template one of the core's, with {@code model} and {@code view}
     */
    public static Seen at(Visit place, Renderer renderer, ObjectMapper mapper, String template, Object model) {
        JsonNode[] read = {NullNode.getInstance()};
        if (place.json()) {
            place.run(() -> read[0] = mapper.valueToTree(model));
        }
        return new Seen(read[0], renderer.part(place, renderer.core(), template, model));
    }
}
