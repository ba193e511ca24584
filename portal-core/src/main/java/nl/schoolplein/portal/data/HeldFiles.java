package nl.schoolplein.portal.data;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.api.StoredFile;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.query.spi.SqmQuery;
import org.hibernate.query.sqm.tree.SqmDmlStatement;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;

/** Where the rows of a session factory hold files: read from the mapping. */
public final class HeldFiles {
    private HeldFiles() {}

    /** An attribute of an entity that is a {@link StoredFile}. */
    public record Place(String entity, String attribute) {
        /** Where its hash stands in the database. */
        public record Column(String table, String name) {}
    }

    /** Where in the database the hashes of all files stand. */
    public static Set<Place.Column> columns(SessionFactory factory) {
        var metamodel = factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        return in(factory).stream()
                .map(place -> metamodel.getEntityDescriptor(place.entity()).findAttributeMapping(place.attribute()))
                .map(HeldFiles::column)
                .collect(Collectors.toSet());
    }

    private static Place.Column column(ModelPart file) {
        if (((EmbeddableValuedModelPart) file).findSubPart("hash", null) instanceof SelectableMapping hash) {
            String table = hash.getContainingTableExpression();
            return new Place.Column(table.substring(table.lastIndexOf('.') + 1), hash.getSelectionExpression());
        }
        throw new IllegalArgumentException(file.getPartName() + " is a file whose hash has no column");
    }

    /**
     * All places, each at the entity that declares it.
     *
     * @throws IllegalArgumentException if a file is held where changes are not seen: inside another embeddable, or in a
     *     collection of values
     */
    public static List<Place> in(SessionFactory factory) {
        var metamodel = factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        List<Place> places = new ArrayList<>();
        metamodel.forEachEntityDescriptor(entity -> places.addAll(of(entity)));
        metamodel.forEachCollectionDescriptor(collection -> {
            if (mentions(collection.getAttributeMapping().getElementDescriptor())) {
                throw new IllegalArgumentException(collection.getRole() + " is a collection of files, which nobody "
                        + "would count. Make each a row of its own.");
            }
        });
        return places;
    }

    private static List<Place> of(EntityPersister entity) {
        List<Place> places = new ArrayList<>();
        String[] names = entity.getPropertyNames();
        Type[] types = entity.getPropertyTypes();
        for (int i = 0; i < types.length; i++) {
            if (isFile(types[i])) {
                if (!inherited(entity, names[i])) {
                    places.add(new Place(entity.getEntityName(), names[i]));
                }
            } else if (mentions(types[i])) {
                throw new IllegalArgumentException(entity.getEntityName() + "." + names[i] + " has a file inside, "
                        + "which nobody would count. Embed the file in the entity itself.");
            }
        }
        return places;
    }

    private static boolean inherited(EntityPersister entity, String attribute) {
        var parent = entity.getSuperMappingType();
        return parent != null && parent.findAttributeMapping(attribute) != null;
    }

    private static boolean isFile(Type type) {
        return type.getReturnedClass() == StoredFile.class;
    }

    private static boolean mentions(Type type) {
        if (isFile(type)) {
            return true;
        }
        if (type instanceof ComponentType component) {
            for (Type part : component.getSubtypes()) {
                if (mentions(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mentions(ModelPart part) {
        boolean file = part.getJavaType().getJavaTypeClass() == StoredFile.class;
        if (!file && part instanceof EmbeddableValuedModelPart embedded) {
            var attributes = embedded.getEmbeddableTypeDescriptor().getAttributeMappings();
            for (int i = 0; i < attributes.size(); i++) {
                file |= mentions(attributes.get(i));
            }
        }
        return file;
    }

    /**
     * A statement on many rows goes past the listeners that count who holds a file.
     *
     * @throws UnsupportedOperationException if its rows hold files
     */
    static void refuseBulk(TypedQuery<?> query, SessionFactory factory) {
        if (query instanceof SqmQuery<?> read && read.getSqmStatement() instanceof SqmDmlStatement<?> statement) {
            String target = statement.getTarget().getEntityName();
            EntityPersister changed = factory.unwrap(SessionFactoryImplementor.class)
                    .getMappingMetamodel()
                    .getEntityDescriptor(target);
            for (Place place : in(factory)) {
                if (changed.getSubclassEntityNames().contains(place.entity())
                        || changed.findAttributeMapping(place.attribute()) != null) {
                    throw new UnsupportedOperationException("A bulk statement on " + target + " would not count the "
                            + "files that its rows hold. Find the rows, and persist, change or remove each.");
                }
            }
        }
    }
}
