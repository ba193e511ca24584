package nl.schoolplein.portal.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an entity manager, or before one of its queries, and lets through what keeps to the school. Closed by
 * default: what a later version of the standard adds is refused until it was looked at.
 */
record KeepingToSchool(Object target, Class<?> seenAs, Set<String> allowed) implements InvocationHandler {
    private static final Set<String> OF_ENTITY_MANAGER = Set.of(
            "clear",
            "contains",
            "createEntityGraph",
            "createQuery",
            "detach",
            "equals",
            "find",
            "flush",
            "getCriteriaBuilder",
            "getLockMode",
            "getReference",
            "hashCode",
            "isOpen",
            "lock",
            "merge",
            "persist",
            "refresh",
            "remove",
            "toString");

    private static final Set<String> OF_QUERY = Set.of(
            "equals",
            "executeUpdate",
            "getFirstResult",
            "getMaxResults",
            "getResultCount",
            "getResultList",
            "getResultStream",
            "getSingleResult",
            "getSingleResultOrNull",
            "hashCode",
            "setFirstResult",
            "setLockMode",
            "setMaxResults",
            "setParameter",
            "setTimeout",
            "toString");

    /** HQL's function for a piece of SQL, which nothing filters. */
    private static final Pattern NATIVE_FUNCTION = Pattern.compile("\\bsql\\s*\\(", Pattern.CASE_INSENSITIVE);

    static EntityManager before(EntityManager entities) {
        return standing(new KeepingToSchool(entities, EntityManager.class, OF_ENTITY_MANAGER), EntityManager.class);
    }

    private static <T> T standing(KeepingToSchool handler, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean usesSql = arguments != null
                && method.getName().equals("createQuery")
                && arguments[0] instanceof String hql
                && NATIVE_FUNCTION.matcher(hql).find();
        if (usesSql || !allowed.contains(method.getName())) {
            throw new UnsupportedOperationException(seenAs.getSimpleName() + "." + method.getName()
                    + (usesSql ? " with SQL inside" : "")
                    + " is not available to modules: it would not be filtered by school");
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result == target) {
                return proxy;
            }
            if (result instanceof TypedQuery<?> query) {
                if (target instanceof Session session) {
                    HeldFiles.refuseBulk(query, session.getSessionFactory());
                    SealedQueries.refuse(query, session.getSessionFactory());
                }
                return guarded(query);
            }
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Query guarded(TypedQuery<?> query) {
        return standing(new KeepingToSchool(query, Query.class, OF_QUERY), TypedQuery.class);
    }
}
