package nl.schoolplein.plugin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What the archetype makes for somebody who wants a plugin of their own, as it is after its first build. */
record StrangersProject(Path folder) {
    static final String ID = "lost-property";

    private static final Path ARCHETYPE = Path.of("../plugin-archetype/src/main/resources/archetype-resources");
    private static final String PACKAGE = "com.example.lostproperty";
    private static final Map<String, String> WORDS = Map.of(
            "${package}",
            PACKAGE,
            "${className}",
            "LostProperty",
            "${artifactId}",
            ID,
            "${groupId}",
            "com.example",
            "${version}",
            "1.0.0",
            "${schoolpleinVersion}",
            "0.1.0-SNAPSHOT",
            "#[[",
            "",
            "]]#",
            "");

    static StrangersProject in(Path folder) throws IOException {
        StrangersProject project = new StrangersProject(folder);
        try (Stream<Path> all = Files.walk(ARCHETYPE.resolve("src/main"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                project.write(project.place(ARCHETYPE.relativize(file).toString()), Files.readString(file));
            }
        }
        project.write("pom.xml", Files.readString(ARCHETYPE.resolve("pom.xml")));
        project.built();
        return project;
    }

    private String place(String inArchetype) {
        return inArchetype
                .replace("__className__", "LostProperty")
                .replace("__artifactId__", ID)
                .replace("src/main/java/", "src/main/java/" + PACKAGE.replace('.', '/') + "/");
    }

    private void write(String name, String content) throws IOException {
        String filled = content;
        if (!name.startsWith("src/main/resources/")) { // those the archetype leaves as they are
            for (Map.Entry<String, String> word : WORDS.entrySet()) {
                filled = filled.replace(word.getKey(), word.getValue());
            }
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, filled);
    }

    /** A jar as the build makes it; the classes come from the sources all the same. */
    private void built() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Plugin-Class", PACKAGE + ".LostProperty");
        attributes.putValue("Plugin-Id", ID);
        attributes.putValue("Plugin-Requires", ">=1.0.0 & <2.0.0");
        attributes.putValue("Plugin-Templates", PACKAGE + ".templates");
        attributes.putValue("Plugin-Version", "1.0.0");
        Path target = Files.createDirectories(folder.resolve("target"));
        try (OutputStream file = Files.newOutputStream(target.resolve("lost-property-1.0.0.jar"))) {
            new JarOutputStream(file, manifest).close();
        }
    }

    /** A class, by its name. */
    Path type(String name) {
        return folder.resolve("src/main/java/com/example/lostproperty/" + name + ".java");
    }

    /** A template, by its name. */
    Path template(String name) {
        return folder.resolve("src/main/jte/lost-property/" + name + ".jte");
    }

    /** A text file of its folder, by its name. */
    Path resource(String name) {
        return folder.resolve("src/main/resources/lost-property/" + name);
    }

    /** Changes words in a file, as an editor saves: into another file, which then takes the place of the first. */
    static void edit(Path file, String before, String after) throws IOException {
        String content = Files.readString(file);
        assertTrue(content.contains(before), () -> file + " has no " + before + ":\n" + content);
        Path beside = file.resolveSibling("." + file.getFileName() + ".swp");
        Files.write(beside, List.of(content.replace(before, after)));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
