package nl.schoolplein.portal.mount;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days and months in addresses, as ISO 8601 writes them. What is not one is not there: 404. */
final class DaysInAddresses implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> KNOWN =
            Map.of(LocalDate.class, LocalDate::parse, YearMonth.class, YearMonth::parse);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> parse = KNOWN.get(type);
        return parse == null ? null : new Converter<>(type, parse);
    }

    private record Converter<T>(Class<T> type, Function<String, ?> parse) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                return type.cast(parse.apply(value));
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException(wrong);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
