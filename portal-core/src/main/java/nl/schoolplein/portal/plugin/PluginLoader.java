package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import nl.schoolplein.portal.watch.OfPlugin;
import org.jspecify.annotations.Nullable;

/** The class loader of one plugin: host classes from the host, all others from its own jar or from Java. */
final class PluginLoader extends URLClassLoader implements OfPlugin {
    static {
        registerAsParallelCapable();
    }

    /** Past Java's cache of opened jars, which would keep the file open for ever. */
    private static final URLStreamHandler UNCACHED = new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            URLConnection connection = new URL(url.toExternalForm()).openConnection();
            connection.setUseCaches(false);
            return connection;
        }
    };

    private final String plugin;
    private final ClassLoader host;

    PluginLoader(String plugin, Path jar, ClassLoader host) throws MalformedURLException {
        super(NAME + jar.getFileName(), new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        this.plugin = plugin;
        this.host = host;
    }

    @Override
    public String plugin() {
        return plugin;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return HostClasses.includes(name) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    /** A plugin's resources are its own: nothing of the host or of another plugin shines through. */
    @Override
    public @Nullable URL getResource(String name) {
        URL found = findResource(name);
        return found == null ? null : uncached(found);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return Collections.enumeration(Collections.list(findResources(name)).stream()
                .map(PluginLoader::uncached)
                .toList());
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        URL found = getResource(name);
        try {
            return found == null ? null : found.openStream();
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static URL uncached(URL url) {
        try {
            return new URL(null, url.toExternalForm(), UNCACHED);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
