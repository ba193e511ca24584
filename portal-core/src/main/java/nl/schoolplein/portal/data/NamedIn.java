package nl.schoolplein.portal.data;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column in which somebody or something is named by its id; see {@link IdOf}.
 *
 * @param typed whether the row holds what people typed or chose
 */
public record NamedIn(String entity, String attribute, IdOf rule, boolean typed) {

    /** All such columns of the entities that the session knows. */
    public static List<NamedIn> all(EntityManager in, IdOf.What... named) {
        List<IdOf.What> asked = Arrays.asList(named);
        return in.getMetamodel().getEntities().stream()
                .flatMap(entity -> of(entity.getName(), entity.getJavaType()))
                .filter(column -> asked.contains(column.rule.value()))
                .sorted(Comparator.comparing(NamedIn::entity).thenComparing(NamedIn::attribute))
                .toList();
    }

    private static Stream<NamedIn> of(String entity, Class<?> type) {
        boolean typed = type.isAnnotationPresent(IdOf.Typed.class);
        return fields(type)
                .map(field -> new NamedIn(
                        entity,
                        field.getName(),
                        rule(field),
                        typed || rule(field).typed()));
    }

    /** The fields of an entity, and of what it extends, that name somebody or something. */
    public static Stream<Field> fields(Class<?> entity) {
        return Stream.<Class<?>>iterate(entity, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(IdOf.class));
    }

    private static IdOf rule(Field field) {
        return field.getAnnotation(IdOf.class);
    }

    /** Names the other one from now on; where that is said already, the row goes. */
    public void becomes(EntityManager in, UUID gone, UUID kept) {
        if (rule.once().length > 0) {
            String alike = Arrays.stream(rule.once())
                    .map(other -> " and k." + other + " = r." + other)
                    .collect(Collectors.joining());
            in.createQuery("delete from " + entity + " r where r." + attribute + " = :gone and exists (select 1 from "
                            + entity + " k where k." + attribute + " = :kept" + alike + ")")
                    .setParameter("gone", gone)
                    .setParameter("kept", kept)
                    .executeUpdate();
        }
        in.createQuery("update versioned " + entity + " set " + attribute + " = :kept where " + attribute + " = :gone")
                .setParameter("gone", gone)
                .setParameter("kept", kept)
                .executeUpdate();
    }

    /** Whether a row names the one with the id in this part of a query, as a condition. */
    public String names(String id) {
        return "exists (select 1 from " + entity + " t where t." + attribute + " = " + id + ")";
    }
}
