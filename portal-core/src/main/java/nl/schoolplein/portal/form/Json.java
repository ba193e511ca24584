package nl.schoolplein.portal.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.portal.visit.Visit;

/** How values look in JSON, and in the fields of forms. */
public final class Json {
    private Json() {}

    /** A mapper of its own for each module: mappers keep the types they have seen, and with them the class loader. */
    public static ObjectMapper mapper(ClassLoader loader) {
        SimpleModule own = new SimpleModule()
                .addSerializer(new AudienceWriter())
                .addDeserializer(Audience.class, new AudienceReader())
                .addSerializer(new StoredFileWriter());
        return JsonMapper.builder()
                .typeFactory(
                        TypeFactory.defaultInstance().withClassLoader(loader).withCache(cache()))
                .addModules(new Jdk8Module(), new JavaTimeModule(), own)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .build();
    }

    private static LookupCache<Object, JavaType> cache() {
        return new LRUMap<>(16, 200);
    }

    /** {@code ["school"]}, {@code ["staff"]} or the ids of groups. */
    private static final class AudienceReader extends StdDeserializer<Audience> {
        private static final long serialVersionUID = 1;

        AudienceReader() {
            super(Audience.class);
        }

        @Override
        public Audience deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<String> values = Arrays.asList(context.readValue(parser, String[].class));
            if (values.contains("school")) {
                return Audience.wholeSchool();
            }
            if (values.contains("staff")) {
                return Audience.staff();
            }
            return Audience.groups(values.stream().map(UUID::fromString).toList());
        }
    }

    private static final class AudienceWriter extends StdSerializer<Audience> {
        private static final long serialVersionUID = 1;

        AudienceWriter() {
            super(Audience.class);
        }

        @Override
        public void serialize(Audience audience, JsonGenerator json, SerializerProvider provider) throws IOException {
            Stream<String> values =
                    switch (audience.kind()) {
                        case SCHOOL -> Stream.of("school");
                        case STAFF -> Stream.of("staff");
                        case GROUPS, PUPILS ->
                            audience.members().stream()
                                    .filter(own())
                                    .map(UUID::toString)
                                    .sorted();
                    };
            provider.defaultSerializeValue(values.toList(), json);
        }
    }

    /** A guardian reads of the own children and their groups: for whom else it is, is not theirs to know. */
    private static Predicate<UUID> own() {
        List<Pupil> children = Visit.current().by().children();
        return children.isEmpty()
                ? id -> true
                : id -> children.stream()
                        .anyMatch(
                                child -> child.group().equals(id) || child.id().equals(id));
    }

    /** Without the hash: it never leaves the server. */
    private static final class StoredFileWriter extends StdSerializer<StoredFile> {
        private static final long serialVersionUID = 1;

        StoredFileWriter() {
            super(StoredFile.class);
        }

        @Override
        public void serialize(StoredFile file, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeStringField("type", file.mediaType());
            json.writeNumberField("size", file.size());
            json.writeEndObject();
        }
    }
}
