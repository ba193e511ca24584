package nl.schoolplein.portal.plugin;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.List;
import nl.schoolplein.portal.mount.Within;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultPluginManager;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;

/**
 * PF4J, behind the core: it loads and unloads a jar, with the class loader that the host gives it. Each version of each
 * plugin has one of its own, because PF4J refuses a second version of an id that it has loaded.
 */
final class Jars extends DefaultPluginManager {

    Jars() {
        setSystemVersion(Plugins.API_VERSION);
        setExactVersionAllowed(true);
    }

    /** Loads the jar and makes its module; whatever goes wrong, the jar is let go of again. */
    Module start(Manifest manifest, Host host, Lasting shared, boolean warm) throws Exception {
        String id = loadPlugin(manifest.jar());
        try {
            startPlugin(id);
            ClassLoader loader = getPluginClassLoader(id);
            return Within.loader(loader, () -> host.start(manifest, loader, shared, warm));
        } catch (Throwable thrown) {
            close();
            throw thrown;
        }
    }

    void close() {
        for (PluginWrapper plugin : List.copyOf(getPlugins())) {
            stopPlugin(plugin.getPluginId());
            unloadPlugin(plugin.getPluginId());
        }
    }

    @Override
    protected org.pf4j.PluginLoader createPluginLoader() {
        return new org.pf4j.PluginLoader() {
            @Override
            public boolean isApplicable(Path jar) {
                return true;
            }

            @Override
            public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
                try {
                    return new PluginLoader(descriptor.getPluginId(), jar, Jars.class.getClassLoader());
                } catch (MalformedURLException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        };
    }

    /** Which plugins are disabled is the host's to say. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {}

            @Override
            public void enablePlugin(String id) {}
        };
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    /** The life of a module is the host's; to PF4J a plugin is only its jar. */
    @Override
    protected PluginFactory createPluginFactory() {
        return new PluginFactory() {
            @Override
            public @Nullable Plugin create(PluginWrapper wrapper) {
                return new Plugin() {};
            }
        };
    }
}
