package nl.schoolplein.plugin;

import static nl.schoolplein.plugin.StrangersProject.edit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody writes a plugin: what they save is live, what is wrong is named, and nothing that is there gets lost. */
class DevTest {
    private static final String KEPT = "Blauwe want";

    @TempDir
    private static Path folder;

    private static StrangersProject project;
    private static WritingDesk desk;

    @BeforeAll
    static void begin() throws Exception {
        project = StrangersProject.in(folder.resolve("lost-property"));
        desk = new WritingDesk(project.folder());
        assertEquals(200, desk.adds(KEPT));
    }

    @AfterAll
    static void end() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void aTemplateIsLive() throws Exception {
        edit(project.template("list"), "<h1>", "<h1>Hier ligt: ");
        assertTrue(desk.shows("<h1>Hier ligt: ").contains(KEPT), "the rows stay, and the teacher is logged in");
    }

    @Test
    void aTextIsLive() throws Exception {
        edit(project.resource("messages.properties"), "Wat ouders en team hier vinden", "Wie is er iets kwijt?");
        assertTrue(desk.shows("Wie is er iets kwijt?").contains(KEPT));
    }

    @Test
    void aClassIsLiveWithTheTemplateThatUsesIt() throws Exception {
        edit(
                project.type("ItemPages"),
                "All(List<One> items) {}",
                "All(List<One> items) {\n"
                        + "        /** How many there are. */\n        public String count() { return items.size() + \" stuks\"; }\n    }");
        edit(project.template("tile"), "@for(", "${model.count()}\n@for(");
        desk.says("ItemPages.java");
        assertTrue(desk.await(() -> desk.page("/de-linde/"), "1 stuks").contains(KEPT));
    }

    @Test
    void aMistakeInAClassIsNamedAndTheVersionBeforeGoesOn() throws Exception {
        edit(project.type("NewestItems"), "int most = settings", "int most = sittings");
        desk.says("src/main/java/com/example/lostproperty/NewestItems.java:22: error: cannot find symbol");
        assertTrue(desk.tells("NewestItems.java:22").contains("sittings"), "the browser shows the compiler's words");
        assertTrue(desk.shows(KEPT).contains("<form"), "what was live before goes on");
        edit(project.type("NewestItems"), "int most = sittings", "int most = settings");
        desk.tells("\"mistake\":\"\"");
    }

    @Test
    void aMistakeInATemplateIsNamedWhereItIs() throws Exception {
        edit(project.template("list"), "${item.name()}", "${item.naam()}");
        desk.says("src/main/jte/lost-property/list.jte:28: error: cannot find symbol");
        desk.shows(KEPT);
        edit(project.template("list"), "${item.naam()}", "@if(true)${item.name()}");
        desk.says(": error: Missing @endif");
        edit(project.template("list"), "@if(true)${item.name()}", "${item.name()}");
        desk.tells("\"mistake\":\"\"");
    }

    @Test
    void aChangeSetIsAppliedWhenItIsRight() throws Exception {
        String next = "<changeSet id=\"place\" author=\"plugin\"><addColumn tableName=\"itm\">"
                + "<column name=\"place\" type=\"varchar(80)\"/></addColumn></changeSet>\n</databaseChangeLog>";
        edit(project.resource("changelog.xml"), "</databaseChangeLog>", next);
        desk.says("lost-property/changelog.xml::place::plugin");
        desk.shows(KEPT);
        edit(project.resource("changelog.xml"), "\"itm\"", "\"item\"");
        edit(
                project.type("Item"),
                "    /** For the persistence provider. */",
                "    private @org.jspecify.annotations.Nullable String place;\n\n"
                        + "    /** For the persistence provider. */");
        edit(
                project.type("Items"),
                "select name, added from Item",
                "select concat(name, coalesce(place, ' (nergens)')), added from Item");
        desk.shows(KEPT + " (nergens)");
        edit(project.type("Items"), "concat(name, coalesce(place, ' (nergens)'))", "name");
    }

    @Test
    void aSecondOneOnTheSameDataIsRefused() throws Exception {
        Process second = WritingDesk.start(project.folder()).start();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(3, second.waitFor(), said);
        assertTrue(said.contains("is in use by another portal"), said);
    }

    @Test
    void whatIsNoProjectIsRefused() throws Exception {
        assertTrue(refused(folder.resolve("nowhere")).contains("There is no folder "));
        assertTrue(refused(Files.createDirectory(folder.resolve("empty"))).contains("there is no pom.xml in it"));
        assertFalse(Files.exists(folder.resolve("empty/.schoolplein")), "nothing is left where nothing is developed");
    }

    private static String refused(Path plugin) throws IOException, InterruptedException {
        Process process = WritingDesk.start(plugin).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), said);
        return said;
    }

    @Test
    void aPortalThatServesHasNoCompiler() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("schoolplein.home"), "lib"))) {
            List<String> compilers = jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.matches("(jte-\\d|hibernate-processor|plugin-dev).*"))
                    .toList();
            assertEquals(List.of(), compilers);
        }
    }

    @Test
    void gitSeesNothingOfIt() throws IOException {
        assertEquals("*\n", Files.readString(project.folder().resolve(".schoolplein/.gitignore")));
    }
}
