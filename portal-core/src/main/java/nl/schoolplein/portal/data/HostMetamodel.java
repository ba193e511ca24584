package nl.schoolplein.portal.data;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.schoolplein.api.AudienceRow_;
import nl.schoolplein.api.SchoolRow_;
import nl.schoolplein.api.StoredFile_;
import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.jspecify.annotations.Nullable;

/**
 * Every session factory writes itself into the static metamodel of the base classes that all share. The last one would
 * stay there, and with it the class loader of a plugin that went long ago: when one closes, another takes its place.
 */
final class HostMetamodel implements SessionFactoryObserver {
    private static final long serialVersionUID = 1;
    private static final List<Class<?>> SHARED = List.of(SchoolRow_.class, AudienceRow_.class, StoredFile_.class);

    private final transient List<SessionFactory> open = new CopyOnWriteArrayList<>();

    /** Remembers a factory until it closes. */
    void watch(SessionFactory factory) {
        open.add(factory);
    }

    /** Several close beside each other: none is looked at any more once it begins to close. */
    @Override
    public synchronized void sessionFactoryClosing(SessionFactory factory) {
        open.remove(factory);
    }

    @Override
    public synchronized void sessionFactoryClosed(SessionFactory factory) {
        SHARED.forEach(this::fill);
    }

    private void fill(Class<?> metamodel) {
        Class<?> described = metamodel.getAnnotation(StaticMetamodel.class).value();
        ManagedType<?> type = open.stream()
                .flatMap(factory -> factory.getMetamodel().getManagedTypes().stream())
                .filter(managed -> managed.getJavaType() == described)
                .findFirst()
                .orElse(null);
        for (Field field : metamodel.getDeclaredFields()) {
            if (!Modifier.isFinal(field.getModifiers())) {
                set(field, type == null ? null : value(field, type));
            }
        }
    }

    private static @Nullable Object value(Field field, ManagedType<?> type) {
        if (field.getName().equals("class_")) {
            return type;
        }
        Attribute<?, ?> attribute = type.getDeclaredAttribute(field.getName());
        return field.getType().isInstance(attribute) ? attribute : null;
    }

    private static void set(Field field, @Nullable Object value) {
        try {
            field.set(null, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
