package nl.schoolplein.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.schoolplein.testkit.PluginJar;

/**
 * Modules that stand in for those that a school will have: each with tables, a page, a form, a tile, a right, a setting
 * and rows for the demo schools. Their sources are the resources in {@code module/}.
 */
final class InventedModules {
    private static final List<String> CLASSES = List.of(
            "Plugin",
            "Note",
            "Notes",
            "Notes_",
            "NotePages",
            "Card",
            "NewestNotes",
            "DemoNotes",
            "templates.NAME.JtelistGenerated");

    private InventedModules() {}

    /** Compiles and packs so many of them into a folder. */
    static void make(Path folder, int count) throws IOException {
        for (int number = 1; number <= count; number++) {
            String name = "invented" + number;
            PluginJar jar = new PluginJar(name)
                    .attribute("Plugin-Class", "invented." + name + ".Plugin")
                    .attribute("Plugin-Templates", "invented." + name + ".templates")
                    .resource(name + "/changelog.xml", text("changelog.xml", name, number));
            for (String type : CLASSES) {
                String source = text(type + ".java.txt", name, number);
                jar.source("invented." + name + "." + type.replace("NAME", name), source);
            }
            jar.write(folder.resolve(name + ".jar"));
        }
    }

    private static String text(String resource, String name, int number) throws IOException {
        try (InputStream file = InventedModules.class.getResourceAsStream("/module/" + resource)) {
            if (file == null) {
                throw new IOException("module/" + resource + " is not among the resources");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("NAME", name)
                    .replace("PLACE", Integer.toString(100 + number));
        }
    }
}
