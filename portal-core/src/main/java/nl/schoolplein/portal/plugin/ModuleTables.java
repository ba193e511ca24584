package nl.schoolplein.portal.plugin;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.schoolplein.portal.data.Transactions;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** The session factory of a module. It is built when somebody asks for it first, or before anybody can. */
final class ModuleTables implements AutoCloseable {
    private final String schema;
    private final Set<Class<?>> entities;
    private final Supplier<SessionFactory> mapper;
    private final Function<SessionFactory, Transactions> opener;
    private volatile @Nullable String changedBy;
    private @Nullable SessionFactory mapped;
    private @Nullable Transactions transactions;

    /**
     * For the entities of a module.
     *
     * @param mapper builds the factory, which reads no table
     * @param opener makes it ready for transactions, for which the tables have to be there
     */
    ModuleTables(
            String schema,
            Set<Class<?>> entities,
            Supplier<SessionFactory> mapper,
            Function<SessionFactory, Transactions> opener) {
        this.schema = schema;
        this.entities = entities;
        this.mapper = mapper;
        this.opener = opener;
    }

    String schema() {
        return schema;
    }

    /** Whether the module has no tables at all. */
    boolean none() {
        return entities.isEmpty();
    }

    /** The tables were changed for this module, and are of this version from now on. */
    void changedBy(String version) {
        changedBy = version;
    }

    /** Of which version they are, if they were changed for this module. */
    Optional<String> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    /** Builds the factory: whatever is wrong with the mapping is thrown. */
    synchronized SessionFactory map() {
        if (mapped == null) {
            mapped = mapper.get();
        }
        return mapped;
    }

    synchronized Transactions open() {
        if (transactions == null) {
            transactions = opener.apply(map());
        }
        return transactions;
    }

    @Override
    public synchronized void close() {
        if (transactions != null) {
            transactions.close();
        } else if (mapped != null) {
            mapped.close();
        }
    }
}
