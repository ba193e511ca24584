package nl.schoolplein.testkit.contract;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import nl.schoolplein.api.SchoolRow;
import org.jspecify.annotations.Nullable;

/** All that is in rows and records, as text: to be compared, and searched for ids. */
final class Contents {
    private Contents() {}

    /** All fields, of superclasses too. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        } else if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(Contents::of).toList().toString();
        } else if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        } else if (value instanceof Object[] many) {
            return of(Arrays.asList(many));
        } else if (value instanceof Enum<?> || !isOurs(value)) {
            return value.toString();
        }
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
        for (Class<?> type = value.getClass();
                type != null && type != Object.class && type != Record.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    text.append(' ').append(field.getName()).append('=').append(of(read(field, value)));
                }
            }
        }
        return text.toString();
    }

    private static boolean isOurs(Object value) {
        return value instanceof SchoolRow
                || value instanceof Record
                || value.getClass().getName().startsWith("nl.schoolplein.");
    }

    private static @Nullable Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
