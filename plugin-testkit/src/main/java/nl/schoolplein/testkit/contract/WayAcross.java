package nl.schoolplein.testkit.contract;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import nl.schoolplein.api.SchoolRow;

/** A way in which a row of another school could be read or changed; each gives the rows that it got hold of. */
enum WayAcross {
    FIND {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            Object found = entities.find(type, foreign.id());
            return found == null ? List.of() : List.of(found);
        }
    },
    REFERENCE {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            SchoolRow reference = entities.getReference(type, foreign.id());
            reference.version();
            return List.of(reference);
        }
    },
    REMOVE_A_REFERENCE {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            entities.remove(entities.getReference(type, foreign.id()));
            entities.flush();
            return List.of();
        }
    },
    QUERY_ALL {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            return entities.createQuery("from " + type.getName(), type).getResultList();
        }
    },
    QUERY_BY_ID {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            return entities.createQuery("from " + type.getName() + " where id = :id", type)
                    .setParameter("id", foreign.id())
                    .getResultList();
        }
    },
    QUERY_BY_SCHOOL {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            return entities.createQuery("from " + type.getName() + " where school = :school or 1 = 1", type)
                    .setParameter("school", foreign.school())
                    .getResultList();
        }
    },
    QUERY_BY_A_SUBQUERY {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            return entities.createQuery(
                            "select o from " + type.getName() + " o where o.id in (select i.id from " + type.getName()
                                    + " i where i.id = :id)",
                            type)
                    .setParameter("id", foreign.id())
                    .getResultList();
        }
    },
    CRITERIA {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            var query = entities.getCriteriaBuilder().createQuery(type);
            query.from(type);
            return entities.createQuery(query).getResultList();
        }
    },
    MERGE {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            entities.merge(foreign);
            entities.flush();
            return List.of();
        }
    },
    REMOVE_A_CARRIED_OBJECT {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            entities.remove(foreign);
            entities.flush();
            return List.of();
        }
    },
    REMOVE_A_MERGED_OBJECT {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            entities.remove(entities.merge(foreign));
            entities.flush();
            return List.of();
        }
    },
    PERSIST {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            entities.persist(foreign);
            entities.flush();
            return List.of();
        }
    },
    REFRESH {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            entities.refresh(foreign);
            return List.of(foreign);
        }
    },
    LOCK {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            entities.lock(foreign, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            entities.flush();
            return List.of();
        }
    },
    BULK_UPDATE_BY_ID {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            int changed = entities.createQuery("update " + type.getName() + " set version = version + 1 where id = :id")
                    .setParameter("id", foreign.id())
                    .executeUpdate();
            return changed == 0 ? List.of() : List.of(foreign);
        }
    },
    BULK_UPDATE_BY_SCHOOL {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            int changed = entities.createQuery(
                            "update " + type.getName() + " set version = version + 1 where school = :school")
                    .setParameter("school", foreign.school())
                    .executeUpdate();
            return changed == 0 ? List.of() : List.of(foreign);
        }
    },
    BULK_DELETE {
        @Override
        List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign) {
            int removed = entities.createQuery("delete from " + type.getName() + " where id = :id or school = :school")
                    .setParameter("id", foreign.id())
                    .setParameter("school", foreign.school())
                    .executeUpdate();
            return removed == 0 ? List.of() : List.of(foreign);
        }
    };

    /**
     * Goes it, in a transaction of one school.
     *
     * @param foreign a row of the other school, as it was read in a session of that school
     */
    abstract List<?> go(EntityManager entities, Class<? extends SchoolRow> type, SchoolRow foreign);
}
