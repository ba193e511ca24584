package nl.schoolplein.testkit.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import nl.schoolplein.api.Audience;
import org.jspecify.annotations.Nullable;

/** What could be typed into a field, by its type and its bounds. */
final class Guess {
    private static final Map<Class<?>, String> USUAL = Map.of(
            boolean.class, "true",
            Boolean.class, "true",
            LocalDate.class, "2031-03-04",
            LocalTime.class, "08:30",
            LocalDateTime.class, "2031-03-04T08:30",
            Audience.class, "school");

    private Guess() {}

    static Optional<String> of(RecordComponent field) {
        Class<?> type = field.getType();
        if (type == String.class) {
            return Optional.of(text(bound(field, Size.class)));
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(String.valueOf(number(field)));
        } else if (type.isEnum()) {
            return Optional.of(((Enum<?>) type.getEnumConstants()[0]).name());
        }
        return Optional.ofNullable(USUAL.get(type));
    }

    private static String text(@Nullable Size size) {
        String word = "Proefje";
        int least = size == null ? 0 : size.min();
        int most = size == null ? word.length() : size.max();
        return word.length() > most ? word.substring(0, most) : word + "x".repeat(Math.max(0, least - word.length()));
    }

    private static long number(RecordComponent field) {
        Min least = bound(field, Min.class);
        Max most = bound(field, Max.class);
        long from = least == null ? 1 : least.value();
        return most == null ? from : Math.min(from, most.value());
    }

    /** The annotation is on the component, or on its type alone. */
    private static <A extends java.lang.annotation.Annotation> @Nullable A bound(RecordComponent field, Class<A> type) {
        A direct = field.getAccessor().getAnnotation(type);
        return direct == null ? field.getAnnotatedType().getAnnotation(type) : direct;
    }
}
