package nl.schoolplein.portal.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.portal.visit.PortalViewer;
import org.hibernate.Session;

/** The rows of a module that are items of their own, for which a guardian could look in vain. */
record ModuleItems(List<Class<? extends AudienceRow>> kinds, ModuleData data) {

    /** Of the rows of a module those that give themselves a title. */
    static ModuleItems of(Set<Class<?>> entities, ModuleData data) {
        List<Class<? extends AudienceRow>> kinds = new ArrayList<>();
        for (Class<?> entity : entities) {
            if (AudienceRow.class.isAssignableFrom(entity) && titles(entity)) {
                kinds.add(entity.asSubclass(AudienceRow.class));
            }
        }
        return new ModuleItems(kinds, data);
    }

    private static boolean titles(Class<?> entity) {
        try {
            return entity.getMethod("itemTitle").getDeclaringClass() != AudienceRow.class;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean any() {
        return !kinds.isEmpty();
    }

    /** All of a school, newest first, and whether the viewer finds each. */
    List<Item> of(UUID school, PortalViewer viewer) {
        return data.tables().open().read(school, session -> {
            List<AudienceRow> rows = new ArrayList<>();
            kinds.forEach(kind -> rows.addAll(newest(session, "", kind, kind)));
            session.enableFilter(AudienceRow.FILTER).setParameterList(AudienceRow.REACH, viewer.reach());
            Set<UUID> found = new HashSet<>();
            kinds.forEach(kind -> found.addAll(newest(session, "select id ", kind, UUID.class)));
            return rows.stream()
                    .sorted(Comparator.comparing(AudienceRow::id).reversed())
                    .flatMap(row -> Item.of(row, found.contains(row.id())).stream())
                    .toList();
        });
    }

    /** Ids of version 7 sort by the time at which they were made. */
    private static <T> List<? extends T> newest(Session session, String what, Class<?> kind, Class<? extends T> type) {
        return session.createSelectionQuery(what + "from " + kind.getName() + " order by id desc", type)
                .setMaxResults(Item.MOST)
                .list();
    }
}
