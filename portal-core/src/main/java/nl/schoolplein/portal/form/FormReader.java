package nl.schoolplein.portal.form;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;

/** Reads the record of a {@link Form} from an HTML form or from JSON, and checks it. */
public final class FormReader implements MessageBodyReader<Form<?>> {
    private static final String TYPED = Typed.class.getName();

    private final ObjectMapper mapper;
    private final RecordMaker records;
    private final Body.Limits limits;

    /** With the module's mapper. */
    public FormReader(ObjectMapper mapper, RecordMaker records, Body.Limits limits) {
        this.mapper = mapper;
        this.records = records;
        this.limits = limits;
    }

    /** What the form of this request held, for a page that shows it again. */
    public static Typed typed(Request request) {
        return request.getAttribute(TYPED) instanceof Typed typed ? typed : Typed.NOTHING;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Form.class;
    }

    @Override
    public Form<?> readFrom(
            Class<Form<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        Class<?> record = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
        Request request = Visit.current().asked();
        if (Body.isForm(request)) {
            return new Form<>(fromForm(record.asSubclass(Record.class), Body.read(request, limits), request));
        }
        if (media.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return new Form<>(records.make(record.asSubclass(Record.class), json(stream), Map.of(), Typed.NOTHING));
        }
        throw new NotSupportedException();
    }

    private ObjectNode json(InputStream stream) {
        try {
            JsonNode tree = mapper.readTree(stream.readNBytes(Body.Limits.TEXT + 1));
            if (tree instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw new BadRequestException(notJson);
        } catch (IOException brokenOff) {
            throw new ClientErrorException(400, brokenOff);
        }
        throw new BadRequestException();
    }

    private <R extends Record> R fromForm(Class<R> type, Body body, Request request) {
        Typed typed = new Typed(body.texts(), Map.of());
        request.setAttribute(TYPED, typed);
        if (body.withoutRoom() != null) {
            throw records.withoutRoom(typed, body.withoutRoom());
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> values = body.texts().getOrDefault(component.getName(), List.of());
            if (isList(component)) {
                var array = fields.putArray(component.getName());
                values.stream().filter(value -> !value.isBlank()).forEach(array::add);
            } else if (component.getType() == Map.class) {
                others(type, body).forEach(fields.putObject(component.getName())::put);
            } else if (component.getType() == boolean.class) {
                fields.put(component.getName(), !values.isEmpty() && !values.contains("false"));
            } else if (!values.isEmpty()) {
                fields.put(component.getName(), values.get(0));
            }
        }
        return records.make(type, fields, body.files(), typed);
    }

    /** The fields that no component names; of several with one name the last, as with a box behind its hidden "false". */
    private static Map<String, String> others(Class<? extends Record> type, Body body) {
        Map<String, String> others = new LinkedHashMap<>();
        body.texts().forEach((name, values) -> others.put(name, values.get(values.size() - 1)));
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(others::remove);
        return others;
    }

    private static boolean isList(RecordComponent component) {
        return component.getType() == Audience.class || Collection.class.isAssignableFrom(component.getType());
    }

    /** Names the fields of a JSON object that the record does not have. */
    static Set<String> unknown(ObjectNode fields, Class<?> type) {
        Set<String> unknown = new LinkedHashSet<>();
        fields.fieldNames().forEachRemaining(unknown::add);
        for (RecordComponent component : type.getRecordComponents()) {
            unknown.remove(component.getName());
        }
        return unknown;
    }

    static boolean isUpload(JavaType type) {
        return type.hasRawClass(Upload.class)
                || ((type.isCollectionLikeType() || type.isMapLikeType())
                        && type.getContentType().hasRawClass(Upload.class));
    }
}
