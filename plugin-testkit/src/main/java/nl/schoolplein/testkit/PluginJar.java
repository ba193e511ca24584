package nl.schoolplein.testkit;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes a plugin's jar of sources in a test: good ones and deliberately bad ones. */
public final class PluginJar {
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new LinkedHashMap<>();

    /** A plugin with this id, of version 1.0.0, that fits this portal; its class is {@code bad.Plugin}. */
    public PluginJar(String id) {
        attributes.put("Plugin-Id", id);
        attributes.put("Plugin-Class", "bad.Plugin");
        attributes.put("Plugin-Version", "1.0.0");
        attributes.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
        resource(
                id + "/messages.properties",
                "module.title = " + id + "\nmodule.explanation = " + id + "\ntile.title = " + id);
        resource(
                id + "/messages_en.properties",
                "module.title = " + id + "\nmodule.explanation = " + id + "\ntile.title = " + id);
    }

    /** Sets an attribute of the manifest. */
    public PluginJar attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    /** The body of the class {@code bad.Plugin}. */
    public PluginJar plugin(String body) {
        return source(
                "bad.Plugin",
                "package bad; import nl.schoolplein.api.*; public final class Plugin implements PortalModule {" + body
                        + "}");
    }

    /** A class with its whole source. */
    public PluginJar source(String name, String source) {
        sources.put(name, source);
        return this;
    }

    /** A resource. */
    public PluginJar resource(String name, String content) {
        resources.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Compiles and writes it. */
    public Path write(Path jar) throws IOException {
        Path work = Files.createTempDirectory("plugin");
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve("src/" + source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            files.add(file.toString());
        }
        Path classes = Files.createDirectories(work.resolve("classes"));
        if (!files.isEmpty()) {
            compile(classes, files);
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> compiled = Files.walk(classes)) {
            for (Path type : compiled.filter(Files::isRegularFile).toList()) {
                entry(out, classes.relativize(type).toString().replace('\\', '/'), Files.readAllBytes(type));
            }
            for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
                entry(out, resource.getKey(), resource.getValue());
            }
        }
        try (Stream<Path> all = Files.walk(work)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
        return jar;
    }

    private static void compile(Path classes, List<String> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        boolean done = compiler.getTask(
                        said, manager, null, options, null, manager.getJavaFileObjectsFromStrings(files))
                .call();
        if (!done) {
            throw new IllegalArgumentException(said.toString());
        }
    }

    private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
