package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** The class loader of one plugin: host classes from the host, all others from its own jar or from Java. */
final class PluginLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final ClassLoader host;

    PluginLoader(Path jar, ClassLoader host) throws MalformedURLException {
        super("plugin-" + jar.getFileName(), new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return HostClasses.includes(name) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    /** A plugin's resources are its own: nothing of the host or of another plugin shines through. */
    @Override
    public @Nullable URL getResource(String name) {
        return findResource(name);
    }

    /** Past Java's cache of opened jars, in which the file would stay open, and be closed for others with the same address. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        URL found = findResource(name);
        if (found == null) {
            return null;
        }
        try {
            URLConnection connection = found.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return findResources(name);
    }
}
