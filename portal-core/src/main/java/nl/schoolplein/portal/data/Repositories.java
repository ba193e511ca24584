package nl.schoolplein.portal.data;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;

/** Makes the repositories that hibernate-processor generated, over an entity manager that keeps to the school. */
public final class Repositories {
    private Repositories() {}

    /** The session, without its ways round the school. */
    public static EntityManager restricted(Session session) {
        return KeepingToSchool.before(session);
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
