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
record Manifest(
        Path jar,
        String id,
        String type,
        String version,
        String requires,
        String provider,
        String templates,
        Optional<String> readsDataOf) {

    /** The attribute with which an older version may go in after a newer one: of which versions it reads the tables. */
    static final String READS_DATA_OF = "Plugin-Reads-Data-Of";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    /** A version that no plugin can know yet: a range that it is in has no upper bound. */
    private static final String FAR_OFF = "999999.0.0";

    private static final Pattern SEMVER = Pattern.compile("\\d+\\.\\d+\\.\\d+([-+].+)?");

    /** First segments below a school, or below its switchboard, that are the portal's own. */
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "settings",
            "modules",
            "trail",
            "buttons",
            "year",
            "help",
            "manual",
            "portal",
            "privacy",
            "me",
            "assets",
            "class",
            "pupils",
            "welcome",
            "search",
            "days",
            "notices");

    static Manifest read(Path path) throws BrokenPluginException {
        try (JarFile jar = new JarFile(path.toFile(), true)) {
            Attributes attributes = Optional.ofNullable(jar.getManifest())
                    .map(java.util.jar.Manifest::getMainAttributes)
                    .orElseThrow(() -> new BrokenPluginException("has no manifest", "plugins.reason.no-plugin"));
            Manifest manifest = new Manifest(
                    path,
                    required(attributes, "Plugin-Id", ID),
                    required(attributes, "Plugin-Class", Pattern.compile("[\\w.$]+")),
                    required(attributes, "Plugin-Version", SEMVER),
                    required(attributes, "Plugin-Requires", Pattern.compile(".+")),
                    Optional.ofNullable(attributes.getValue("Plugin-Provider")).orElse(""),
                    Optional.ofNullable(attributes.getValue("Plugin-Templates")).orElse(""),
                    Optional.ofNullable(attributes.getValue(READS_DATA_OF)).filter(range -> !range.isBlank()));
            if (RESERVED.contains(manifest.id)) {
                throw new BrokenPluginException(
                        "the id " + manifest.id + " is one of the portal's own", "plugins.reason.own-id", manifest.id);
            }
            refuseHostClasses(jar);
            return manifest;
        } catch (IOException unreadable) {
            throw new BrokenPluginException(
                    "cannot be read as a jar: " + unreadable.getMessage(), "plugins.reason.no-jar");
        }
    }

    /** Whether this can be the id of a plugin. */
    static boolean isId(String text) {
        return ID.matcher(text).matches() && !RESERVED.contains(text);
    }

    /** Refuses tables that a newer version of the plugin has changed, unless this one says that it reads those. */
    void refuseTablesOf(String other) throws BrokenPluginException {
        if (!reads(other)) {
            throw new BrokenPluginException(
                    "is version " + version + ", and version " + other
                            + " has changed the tables since. An older version goes back in only if its manifest says that it"
                            + " reads those: " + READS_DATA_OF + " with a range that " + other
                            + " is in. Else restore the backup from before the upgrade, or erase the plugin's data",
                    "plugins.reason.older",
                    version,
                    other,
                    READS_DATA_OF);
        }
    }

    private boolean reads(String other) throws BrokenPluginException {
        try {
            return readsDataOf.isPresent()
                    && new DefaultVersionManager().checkVersionConstraint(other, readsDataOf.get());
        } catch (RuntimeException unreadable) {
            throw new BrokenPluginException("has a manifest with " + READS_DATA_OF + ": " + readsDataOf.orElse("")
                    + ", which is not a range of versions");
        }
    }

    /** Whether one version comes after another. */
    static boolean newer(String one, String other) {
        return new DefaultVersionManager().compareVersions(one, other) > 0;
    }

    /** Why it does not go with this portal; nothing if it does. */
    Optional<String> misfit() {
        try {
            fitting();
            return Optional.empty();
        } catch (BrokenPluginException misfit) {
            return Optional.of(String.valueOf(misfit.getMessage()));
        }
    }

    /** Refuses what does not go with this portal. */
    Manifest fitting() throws BrokenPluginException {
        if (runsOn(FAR_OFF)) {
            throw new BrokenPluginException(
                    "its manifest has Plugin-Requires: " + requires
                            + ", a range without an upper bound: nobody can know that it runs on every version to come",
                    "plugins.reason.endless",
                    requires);
        }
        if (!runsOn(Plugins.API_VERSION)) {
            throw new BrokenPluginException(
                    "needs plugin-api " + requires + "; this portal offers " + Plugins.API_VERSION,
                    "plugins.reason.api",
                    requires,
                    Plugins.API_VERSION);
        }
        return this;
    }

    private boolean runsOn(String api) throws BrokenPluginException {
        try {
            return new DefaultVersionManager().checkVersionConstraint(api, requires);
        } catch (RuntimeException unreadable) {
            throw new BrokenPluginException(
                    "its manifest has Plugin-Requires: " + requires + ", which is not a range of versions",
                    "plugins.reason.form",
                    "Plugin-Requires",
                    requires);
        }
    }

    private static String required(Attributes attributes, String name, Pattern form) throws BrokenPluginException {
        String value = attributes.getValue(name);
        if (value == null) {
            throw new BrokenPluginException("its manifest has no " + name, "plugins.reason.missing", name);
        }
        if (!form.matcher(value).matches()) {
            throw new BrokenPluginException(
                    "its manifest has " + name + ": " + value + ", which is not of the form " + form.pattern(),
                    "plugins.reason.form",
                    name,
                    value);
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
            throw new BrokenPluginException(
                    "bundles " + bundled.get()
                            + ", which comes from the host: its dependency must be of scope provided",
                    "plugins.reason.bundles",
                    bundled.get());
        }
    }
}
