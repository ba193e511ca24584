package nl.schoolplein.data;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.Transactions;

/** The mapped classes and the repositories of a jar, found in the jar itself, with transactions on their tables. */
record Tenants(String name, List<Class<?>> entities, List<Class<?>> repositories, Transactions transactions) {

    /** The core's, and those of every plugin in the distribution. */
    static List<Tenants> all(Installation installation) throws IOException {
        Path home = Path.of(System.getProperty("schoolplein.home"));
        List<Tenants> all = new ArrayList<>();
        for (Path jar : jars(home.resolve("lib"), "portal-core-")) {
            Found found = Found.in(jar, Tenants.class.getClassLoader());
            all.add(new Tenants("portal", found.entities(), found.repositories(), installation.rows()));
        }
        for (Path jar : jars(home.resolve("plugins"), "")) {
            all.add(ofPlugin(jar, installation));
        }
        return all;
    }

    private static Tenants ofPlugin(Path jar, Installation installation) throws IOException {
        String id;
        try (JarFile file = new JarFile(jar.toFile())) {
            id = file.getManifest().getMainAttributes().getValue("Plugin-Id");
        }
        ClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, Tenants.class.getClassLoader());
        Found found = Found.in(jar, loader);
        String schema = "plugin_" + id.replace('-', '_');
        return new Tenants(
                id,
                found.entities(),
                found.repositories(),
                new Transactions(installation.store().sessions(schema, loader, found.entities())));
    }

    private static List<Path> jars(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    private record Found(List<Class<?>> entities, List<Class<?>> repositories) {

        static Found in(Path jar, ClassLoader loader) throws IOException {
            List<Class<?>> entities = new ArrayList<>();
            Set<Class<?>> repositories = new LinkedHashSet<>();
            try (JarFile file = new JarFile(jar.toFile())) {
                for (String entry :
                        file.stream().map(one -> one.getName()).sorted().toList()) {
                    if (entry.endsWith(".class") && entry.startsWith("nl/schoolplein/")) {
                        Class<?> type =
                                load(entry.substring(0, entry.length() - 6).replace('/', '.'), loader);
                        if (type.isAnnotationPresent(Entity.class) && SchoolRow.class.isAssignableFrom(type)) {
                            entities.add(type);
                        }
                        Stream.of(type.getInterfaces())
                                .filter(one -> type.getSimpleName().equals(one.getSimpleName() + "_"))
                                .forEach(repositories::add);
                    }
                }
            }
            return new Found(entities, List.copyOf(repositories));
        }

        private static Class<?> load(String name, ClassLoader loader) {
            try {
                return Class.forName(name, false, loader);
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
