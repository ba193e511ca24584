package nl.schoolplein.portal.plugin;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import nl.schoolplein.portal.mount.Within;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultPluginManager;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** PF4J, behind the core: it loads and unloads jars, each with the class loader that the host gives it. */
final class Jars extends DefaultPluginManager {

    Jars() {
        setSystemVersion(Plugins.API_VERSION);
        setExactVersionAllowed(true);
    }

    /** Loads the jar and makes its module; whatever goes wrong, the jar is let go of again. */
    Module start(Manifest manifest, Host host) throws Exception {
        ClassLoader loader = open(manifest);
        try {
            return Within.loader(loader, () -> host.start(manifest, loader));
        } catch (Throwable thrown) {
            forget(manifest.id());
            throw thrown;
        }
    }

    /** PF4J does one thing at a time; modules are made of what it opened beside each other. */
    private synchronized ClassLoader open(Manifest manifest) throws BrokenPluginException {
        String id = loadPlugin(manifest.jar());
        try {
            if (getPlugin(id).getPluginState() == PluginState.DISABLED) {
                throw new BrokenPluginException("is disabled");
            }
            startPlugin(id);
            return getPluginClassLoader(id);
        } catch (Throwable thrown) {
            forget(id);
            throw thrown;
        }
    }

    private synchronized void forget(String id) {
        unloadPlugin(id);
    }

    synchronized void close(String id) {
        stopPlugin(id);
        unloadPlugin(id);
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
                    return new PluginLoader(jar, Jars.class.getClassLoader());
                } catch (MalformedURLException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
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
