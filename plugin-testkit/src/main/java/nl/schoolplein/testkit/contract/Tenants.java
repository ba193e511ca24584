package nl.schoolplein.testkit.contract;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.Belongings;
import nl.schoolplein.portal.data.Transactions;

/**
 * The mapped classes and the repositories of a jar, found in the jar itself, with transactions on their tables.
 *
 * @param name the plugin's id, or {@code portal}
 */
public record Tenants(
        String name,
        List<Class<? extends SchoolRow>> entities,
        List<Class<?>> repositories,
        Transactions transactions,
        Optional<URLClassLoader> loader)
        implements AutoCloseable {

    /** The core's. */
    public static Tenants ofCore(Path jar, Installation installation) throws IOException {
        Found found = Found.in(jar, Tenants.class.getClassLoader());
        return new Tenants("portal", found.entities(), found.repositories(), installation.rows(), Optional.empty());
    }

    /** Those of a plugin whose tables are there, in transactions of their own beside the module's. */
    public static Tenants ofPlugin(Path jar, Installation installation) throws IOException {
        String id;
        try (JarFile file = new JarFile(jar.toFile())) {
            id = file.getManifest().getMainAttributes().getValue("Plugin-Id");
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, Tenants.class.getClassLoader());
        Found found = Found.in(jar, loader);
        Transactions transactions = new Transactions(
                installation.store().sessions(Belongings.schema(id), loader, List.copyOf(found.entities())));
        return new Tenants(id, found.entities(), found.repositories(), transactions, Optional.of(loader));
    }

    /** Closes what was opened for a plugin; the core's stays. */
    @Override
    public void close() throws IOException {
        if (loader.isPresent()) {
            transactions.close();
            loader.get().close();
        }
    }

    private record Found(List<Class<? extends SchoolRow>> entities, List<Class<?>> repositories) {

        static Found in(Path jar, ClassLoader loader) throws IOException {
            List<Class<? extends SchoolRow>> entities = new ArrayList<>();
            Set<Class<?>> repositories = new LinkedHashSet<>();
            try (JarFile file = new JarFile(jar.toFile())) {
                for (String entry :
                        file.stream().map(ZipEntry::getName).sorted().toList()) {
                    Optional<Class<?>> type = load(entry, loader);
                    type.filter(one -> one.isAnnotationPresent(Entity.class) && SchoolRow.class.isAssignableFrom(one))
                            .ifPresent(one -> entities.add(one.asSubclass(SchoolRow.class)));
                    type.ifPresent(one -> Stream.of(one.getInterfaces())
                            .filter(repository -> one.getSimpleName().equals(repository.getSimpleName() + "_"))
                            .forEach(repositories::add));
                }
            }
            return new Found(entities, List.copyOf(repositories));
        }

        /** The class of an entry; nothing for what is no class, or one of a library that needs what is not there. */
        private static Optional<Class<?>> load(String entry, ClassLoader loader) {
            if (!entry.endsWith(".class") || entry.startsWith("META-INF/") || entry.endsWith("-info.class")) {
                return Optional.empty();
            }
            try {
                String name =
                        entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
                return Optional.of(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError incomplete) {
                return Optional.empty();
            }
        }
    }
}
