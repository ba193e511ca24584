package nl.schoolplein.portal.plugin;

import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Stream;
import nl.schoolplein.api.Sealed;

/** What a mapped class of a module may not say: SQL of its own, which nobody filters by school, and another's tables. */
final class EntityRules {
    /** Of {@code org.hibernate.annotations} and {@code jakarta.persistence}: each holds SQL. */
    private static final Set<String> WITH_SQL = Set.of(
            "ColumnTransformer",
            "DiscriminatorFormula",
            "Filter",
            "Filters",
            "FilterJoinTable",
            "Formula",
            "JoinColumnOrFormula",
            "JoinColumnsOrFormulas",
            "JoinFormula",
            "NamedNativeQueries",
            "NamedNativeQuery",
            "NamedStoredProcedureQueries",
            "NamedStoredProcedureQuery",
            "SQLDelete",
            "SQLDeleteAll",
            "SQLInsert",
            "SQLJoinTableRestriction",
            "SQLOrder",
            "SQLRestriction",
            "SQLSelect",
            "SQLUpdate",
            "Subselect",
            "View");

    private EntityRules() {}

    /**
     * Looks at a class and its superclasses, as far as they are the plugin's.
     *
     * @throws BrokenPluginException with the class and what is wrong with it
     */
    static void check(Class<?> entity) throws BrokenPluginException {
        for (Class<?> type = entity; !HostClasses.includes(type.getName()); type = type.getSuperclass()) {
            Annotation refused = Stream.of(Stream.of(type), Stream.of(type.getDeclaredFields()), methods(type))
                    .flatMap(elements -> elements)
                    .flatMap(element -> Stream.of(element.getAnnotations()))
                    .filter(EntityRules::refused)
                    .findFirst()
                    .orElse(null);
            if (refused != null) {
                throw new BrokenPluginException("the entity " + entity.getSimpleName() + " has @"
                        + refused.annotationType().getSimpleName()
                        + ": modules map tables of their own schema, without SQL of their own");
            }
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Sealed.class) && field.getType() != String.class) {
                    throw new BrokenPluginException("the entity " + entity.getSimpleName() + " has @Sealed at "
                            + field.getName() + ", which is no String");
                }
            }
        }
    }

    private static Stream<AnnotatedElement> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods());
    }

    private static boolean refused(Annotation annotation) {
        if (annotation instanceof Table table) {
            return !table.schema().isEmpty() || !table.catalog().isEmpty();
        }
        return annotation instanceof SecondaryTable
                || WITH_SQL.contains(annotation.annotationType().getSimpleName());
    }
}
