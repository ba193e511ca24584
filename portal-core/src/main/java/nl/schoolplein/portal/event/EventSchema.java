package nl.schoolplein.portal.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON schema (draft 2020-12) of an event has to say: the same as its record. It may explain more, with the words that
 * only describe; a bound that the record does not know would be a promise that nobody keeps.
 */
public final class EventSchema {
    private static final Set<String> DESCRIBING =
            Set.of("title", "description", "examples", "$comment", "deprecated", "$schema", "$id");

    private static final Map<Class<?>, ObjectNode> SIMPLE = Map.of(
            String.class, type("string"),
            UUID.class, type("string").put("format", "uuid"),
            Instant.class, type("string").put("format", "date-time"),
            LocalDate.class, type("string").put("format", "date"),
            boolean.class, type("boolean"),
            int.class, type("integer"),
            Integer.class, type("integer"),
            long.class, type("integer"),
            Long.class, type("integer"));

    private EventSchema() {}

    /**
     * What there is to say of a record.
     *
     * @throws IllegalArgumentException if a component is none that an event may have
     */
    public static ObjectNode of(Class<? extends Record> payload) {
        ObjectNode schema = type("object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : payload.getRecordComponents()) {
            properties.set(
                    component.getName(),
                    of(component.getGenericType(), payload.getSimpleName() + "." + component.getName()));
            if (!optional(component)) {
                schema.withArray("required").add(component.getName());
            }
        }
        return schema;
    }

    private static ObjectNode of(Type type, String where) {
        if (type instanceof ParameterizedType list
                && (list.getRawType() == List.class || list.getRawType() == Set.class)) {
            ObjectNode schema = type("array");
            schema.set("items", of(list.getActualTypeArguments()[0], where));
            return schema;
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            ObjectNode schema = type("string");
            Stream.of(one.getEnumConstants())
                    .forEach(word -> schema.withArray("enum").add(((Enum<?>) word).name()));
            return schema;
        }
        ObjectNode simple = type instanceof Class<?> one ? SIMPLE.get(one) : null;
        if (simple == null) {
            throw new IllegalArgumentException(where + " is of " + type.getTypeName() + ", which no event can tell");
        }
        return simple.deepCopy();
    }

    /** Whether an event may leave it out. */
    static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** In what a schema differs from the record; nothing if it says the same. */
    public static List<String> differences(Class<? extends Record> payload, JsonNode schema) {
        List<String> found = new ArrayList<>();
        compare("the event", of(payload), without(schema, "additionalProperties"), found);
        return found;
    }

    private static void compare(String where, ObjectNode record, JsonNode schema, List<String> found) {
        Set<String> words = new TreeSet<>(names(record));
        names(schema).stream().filter(word -> !DESCRIBING.contains(word)).forEach(words::add);
        for (String word : words) {
            JsonNode own = record.path(word);
            JsonNode other = schema.path(word);
            if (word.equals("properties")) {
                properties(own, other, found);
            } else if (word.equals("items") && own instanceof ObjectNode items) {
                compare(where + "[]", items, other, found);
            } else if (!same(own, other)) {
                found.add(where + ": \"" + word + "\" is " + told(own) + " by the record and " + told(other)
                        + " by the schema");
            }
        }
    }

    private static void properties(JsonNode own, JsonNode other, List<String> found) {
        Set<String> names = new TreeSet<>(names(own));
        names.addAll(names(other));
        for (String name : names) {
            if (!own.has(name) || !other.has(name)) {
                found.add("'" + name + "' is missing in the " + (own.has(name) ? "schema" : "record"));
            } else {
                compare("'" + name + "'", (ObjectNode) own.get(name), other.get(name), found);
            }
        }
    }

    /** Lists of words ("required", "enum") are the same in any order. */
    private static boolean same(JsonNode own, JsonNode other) {
        return own.equals(other)
                || (own.isArray() && other.isArray() && words(own).equals(words(other)));
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String told(JsonNode value) {
        return value.isMissingNode() ? "not there" : value.toString();
    }

    private static JsonNode without(JsonNode schema, String word) {
        return schema instanceof ObjectNode object ? object.deepCopy().without(word) : schema;
    }

    private static ObjectNode type(String name) {
        return JsonNodeFactory.instance.objectNode().put("type", name);
    }
}
