package nl.schoolplein.portal.data;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.schoolplein.api.Sealed;
import org.hibernate.annotations.Parameter;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.models.annotations.internal.ParameterAnnotation;
import org.hibernate.boot.models.annotations.internal.TypeAnnotation;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.models.spi.ModelsContext;
import org.hibernate.models.spi.MutableMemberDetails;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CustomType;

/** The columns of {@link Sealed} attributes: bound to what seals them while the entities are mapped. */
final class SealedColumns {
    private SealedColumns() {}

    /** Whether there are any. */
    static boolean any(Collection<Class<?>> entities) {
        return entities.stream().flatMap(SealedColumns::fields).findAny().isPresent();
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(one -> Arrays.stream(one.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Sealed.class));
    }

    /** Maps them as {@link SealedText}, as if their entities said so. */
    static void map(MetadataBuilder builder, Collection<Class<?>> entities) {
        ModelsContext models =
                ((MetadataBuilderImplementor) builder).getBootstrapContext().getModelsContext();
        entities.stream().flatMap(SealedColumns::fields).distinct().forEach(field -> map(models, field));
    }

    private static void map(ModelsContext models, Field field) {
        String entity = field.getDeclaringClass().getName();
        var mapped = (MutableMemberDetails)
                models.getClassDetailsRegistry().resolveClassDetails(entity).findFieldByName(field.getName());
        TypeAnnotation type = new TypeAnnotation(models);
        type.value(SealedText.class);
        ParameterAnnotation parameter = new ParameterAnnotation(models);
        parameter.name("attribute");
        parameter.value(entity + "." + field.getName());
        type.parameters(new Parameter[] {parameter});
        mapped.addAnnotationUsage(type);
    }

    /**
     * Binds them, and says which they are.
     *
     * @throws IllegalArgumentException if one is where nobody would seal it
     */
    static Set<SealedColumn> bind(SessionFactoryImplementor factory, Collection<Class<?>> entities, Sealing sealing) {
        factory.getMetamodel().getEmbeddables().stream()
                .flatMap(embeddable -> fields(embeddable.getJavaType()))
                .forEach(SealedColumns::refuse);
        Set<SealedColumn> columns = new LinkedHashSet<>();
        for (Class<?> entity : entities) {
            EntityPersister mapped = factory.getMappingMetamodel().getEntityDescriptor(entity);
            fields(entity).forEach(field -> columns.add(bind(mapped, field, sealing)));
        }
        return columns;
    }

    private static SealedColumn bind(EntityPersister entity, Field field, Sealing sealing) {
        if (entity.findAttributeMapping(field.getName()) instanceof SelectableMapping at
                && at.getJdbcMapping() instanceof CustomType<?> type
                && type.getUserType() instanceof SealedText text) {
            SealedColumn column = SealedColumn.at(at.getContainingTableExpression(), at.getSelectionExpression());
            text.standsIn(column.place(), sealing);
            return column;
        }
        throw refuse(field);
    }

    private static IllegalArgumentException refuse(Field field) {
        throw new IllegalArgumentException(field.getDeclaringClass().getSimpleName() + "." + field.getName()
                + " is @Sealed and would not be: that is for texts of an entity itself, mapped by their fields");
    }
}
