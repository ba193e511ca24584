package nl.schoolplein.portal.form;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Makes a record of named values, and says of each field what is wrong with it. */
public final class RecordMaker implements AutoCloseable {
    /** Characters that nobody types and that not every database keeps. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private final ObjectMapper mapper;
    private final Bundle texts;
    private final ValidatorFactory validators = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .traversableResolver(new Everything())
            .buildValidatorFactory();

    /** With the module's mapper, and the core's texts for what is wrong. */
    public RecordMaker(ObjectMapper mapper, Bundle texts) {
        this.mapper = mapper;
        this.texts = texts;
    }

    /**
     * Makes the record.
     *
     * @throws Refusal if a field is missing, of the wrong type, unknown, or against a constraint
     */
    <R extends Record> R make(Class<R> type, ObjectNode fields, Map<String, List<Upload>> files, Typed typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        FormReader.unknown(fields, type).forEach(name -> errors.put(name, text("error.unknown")));
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> value(component, fields, files, errors))
                .toArray();
        if (errors.isEmpty()) {
            R record = construct(type, values);
            for (ConstraintViolation<R> violation : validators.getValidator().validate(record)) {
                errors.putIfAbsent(violation.getPropertyPath().toString().split("[\\[.]", 2)[0], message(violation));
            }
            if (errors.isEmpty()) {
                return record;
            }
        }
        throw new Refusal(new Typed(typed.values(), errors));
    }

    /** A file that could not be written: the rest of the form goes back as it was. */
    Refusal withoutRoom(Typed typed, String field) {
        return new Refusal(new Typed(typed.values(), Map.of(field, text("files.no-room"))), 507);
    }

    private @Nullable Object value(
            RecordComponent component, ObjectNode fields, Map<String, List<Upload>> files, Map<String, String> errors) {
        JavaType type = mapper.constructType(component.getGenericType());
        String name = component.getName();
        if (FormReader.isUpload(type) && type.isMapLikeType()) {
            Map<String, Upload> sent = new LinkedHashMap<>();
            files.forEach((field, several) -> several.stream().limit(1).forEach(first -> sent.put(field, first)));
            return sent;
        }
        if (FormReader.isUpload(type)) {
            List<Upload> sent = files.getOrDefault(name, List.of());
            if (sent.isEmpty() && !optional(component)) {
                errors.put(name, text("error.file"));
            }
            return type.isCollectionLikeType()
                    ? sent
                    : sent.stream().findFirst().orElse(null);
        }
        JsonNode field = stripped(fields.get(name));
        if (field == null) {
            if (type.isCollectionLikeType() && !optional(component)) {
                return mapper.convertValue(List.of(), type);
            }
            if (component.getType() == boolean.class) {
                return false;
            }
            if (!optional(component)) {
                errors.put(name, text(type.hasRawClass(Audience.class) ? "error.NotEmpty" : "error.required"));
            }
            return null;
        }
        try {
            return mapper.treeToValue(field, type);
        } catch (Exception unfit) {
            errors.put(name, text("error.type"));
            return null;
        }
    }

    /** A text without the space around it; an empty text and an empty list are nothing. */
    private static @Nullable JsonNode stripped(@Nullable JsonNode field) {
        if (field == null || field.isNull() || (field.isArray() && field.isEmpty())) {
            return null;
        }
        if (field.isTextual()) {
            String text = CONTROL.matcher(field.textValue()).replaceAll("").strip();
            return text.isEmpty() ? null : com.fasterxml.jackson.databind.node.TextNode.valueOf(text);
        }
        return field;
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static <R> R construct(Class<R> type, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(type.getName() + " refuses its own fields", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String message(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String key = "error." + constraint.getAnnotation().annotationType().getSimpleName();
        Locale language = Visit.current().language();
        return texts.has(language, key)
                ? texts.text(language, key, constraint.getAttributes().get("max"))
                : violation.getMessage();
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }

    /** A record has all its fields: nothing of it is lazy. */
    private static final class Everything implements TraversableResolver {
        @Override
        public boolean isReachable(Object bean, Path.Node property, Class<?> root, Path path, ElementType element) {
            return true;
        }

        @Override
        public boolean isCascadable(Object bean, Path.Node property, Class<?> root, Path path, ElementType element) {
            return true;
        }
    }

    @Override
    public void close() {
        validators.close();
    }
}
