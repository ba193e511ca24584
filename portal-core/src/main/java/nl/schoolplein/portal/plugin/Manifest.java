package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;

/** What a plugin's jar says of itself, read and checked before anything of it is loaded. */
record Manifest(Path jar, String id, String type, String version, String requires, String provider, String templates) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern SEMVER = Pattern.compile("\\d+\\.\\d+\\.\\d+([-+].+)?");

    /** First segments below a school, or below its switchboard, that are the portal's own. */
    private static final Set<String> RESERVED =
            Set.of("admin", "settings", "modules", "trail", "buttons", "year", "manual", "portal", "me", "assets");

    static Manifest read(Path path) throws BrokenPluginException {
        try (JarFile jar = new JarFile(path.toFile(), true)) {
            Attributes attributes = Optional.ofNullable(jar.getManifest())
                    .map(java.util.jar.Manifest::getMainAttributes)
                    .orElseThrow(() -> new BrokenPluginException("has no manifest"));
            Manifest manifest = new Manifest(
                    path,
                    required(attributes, "Plugin-Id", ID),
                    required(attributes, "Plugin-Class", Pattern.compile("[\\w.$]+")),
                    required(attributes, "Plugin-Version", SEMVER),
                    required(attributes, "Plugin-Requires", Pattern.compile(".+")),
                    Optional.ofNullable(attributes.getValue("Plugin-Provider")).orElse(""),
                    Optional.ofNullable(attributes.getValue("Plugin-Templates")).orElse(""));
            if (RESERVED.contains(manifest.id)) {
                throw new BrokenPluginException("the id " + manifest.id + " is one of the portal's own");
            }
            refuseHostClasses(jar);
            return manifest;
        } catch (IOException unreadable) {
            throw new BrokenPluginException("cannot be read as a jar: " + unreadable.getMessage());
        }
    }

    /** Why it does not go with this portal; nothing if it does. */
    Optional<String> misfit() {
        try {
            return new DefaultVersionManager().checkVersionConstraint(Plugins.API_VERSION, requires)
                    ? Optional.empty()
                    : Optional.of("needs plugin-api " + requires + "; this portal offers " + Plugins.API_VERSION);
        } catch (RuntimeException unreadable) {
            return Optional.of("its manifest has Plugin-Requires: " + requires + ", which is not a range of versions");
        }
    }

    /** Refuses what does not go with this portal. */
    Manifest fitting() throws BrokenPluginException {
        Optional<String> misfit = misfit();
        if (misfit.isPresent()) {
            throw new BrokenPluginException(misfit.get());
        }
        return this;
    }

    private static String required(Attributes attributes, String name, Pattern form) throws BrokenPluginException {
        String value = attributes.getValue(name);
        if (value == null) {
            throw new BrokenPluginException("its manifest has no " + name);
        }
        if (!form.matcher(value).matches()) {
            throw new BrokenPluginException(
                    "its manifest has " + name + ": " + value + ", which is not of the form " + form.pattern());
        }
        return value;
    }

    private static void refuseHostClasses(JarFile jar) throws BrokenPluginException {
        Optional<String> bundled = jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                .filter(HostClasses::includes)
                .findFirst();
        if (bundled.isPresent()) {
            throw new BrokenPluginException("bundles " + bundled.get()
                    + ", which comes from the host: its dependency must be of scope provided");
        }
    }
}
