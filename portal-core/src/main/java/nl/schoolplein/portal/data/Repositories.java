package nl.schoolplein.portal.data;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.hibernate.Session;

/** Makes the repositories that hibernate-processor generated, over an entity manager that keeps to the school. */
public final class Repositories {
    /** What would not be filtered by school, or would hand out something that is not. */
    private static final Set<String> REFUSED = Set.of(
            "createNativeQuery",
            "createNativeMutationQuery",
            "createNativeStatement",
            "createStoredProcedureQuery",
            "createStoredProcedureCall",
            "createNamedStoredProcedureQuery",
            "doWork",
            "doReturningWork",
            "getDelegate",
            "unwrap",
            "runWithConnection",
            "callWithConnection",
            "close");

    private Repositories() {}

    /** The session, without its ways round the school. */
    public static EntityManager restricted(Session session) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    if (REFUSED.contains(method.getName())) {
                        throw new UnsupportedOperationException("EntityManager." + method.getName()
                                + " is not available to modules: it would not be filtered by school");
                    }
                    try {
                        return method.invoke(session, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** The implementation of a repository that was generated beside its interface. */
    public static <R> R of(Class<R> repository, EntityManager entities) {
        try {
            Class<?> implementation = Class.forName(repository.getName() + "_", true, repository.getClassLoader());
            return repository.cast(
                    implementation.getConstructor(EntityManager.class).newInstance(entities));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalArgumentException(
                    repository.getName() + " has no generated repository: does hibernate-processor run in the build?",
                    missing);
        }
    }
}
