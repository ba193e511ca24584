package nl.schoolplein.portal.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import nl.schoolplein.api.EventType;
import org.jspecify.annotations.Nullable;

/** Events as they pass from one class loader to another. One for each module, since a mapper keeps the types it has seen. */
public final class EventJson {
    private final ObjectMapper mapper;

    /** For the events of a module, or of the core. */
    public EventJson(ClassLoader loader) {
        LookupCache<Object, JavaType> cache = new LRUMap<>(16, 200);
        mapper = JsonMapper.builder()
                .typeFactory(
                        TypeFactory.defaultInstance().withClassLoader(loader).withCache(cache))
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** What an event tells, as it is kept. */
    public String written(Record what) {
        try {
            return mapper.writeValueAsString(what);
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException("the event cannot be written as JSON: " + what, unfit);
        }
    }

    /**
     * What an event tells a listener.
     *
     * @throws IllegalArgumentException if the listener's record needs something that the event does not tell
     */
    public <T extends Record> T read(EventType<T> type, String written) {
        try {
            T what = mapper.readValue(written, type.payload());
            for (RecordComponent component : type.payload().getRecordComponents()) {
                if (!EventSchema.optional(component) && value(component, what) == null) {
                    throw new IllegalArgumentException("the event " + type.id() + " does not tell '"
                            + component.getName() + "', which the listener's record needs");
                }
            }
            return what;
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException(
                    "the event " + type.id() + " does not fit the listener's record: " + unfit.getOriginalMessage(),
                    unfit);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A schema in a jar. */
    public JsonNode schema(InputStream file) throws IOException {
        return mapper.readTree(file);
    }
}
