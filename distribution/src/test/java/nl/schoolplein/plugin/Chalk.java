package nl.schoolplein.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import nl.schoolplein.testkit.PluginJar;

/** A third party's plugin in any version: it says which it is, keeps words, and can wait. */
final class Chalk {
    private static final String INSIDE = "chalk.inside";
    private static final String GO = "chalk.go";

    private static final String REGISTER =
            "module.allow(Action.WRITE, Rule.anyOf(Rule.staff(), Rule.guardian())).resources(Pages.class).entity(Word.class);";

    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            %s
            </databaseChangeLog>
            """;

    private static final String TABLE = """
            <changeSet id="1" author="chalk"><createTable tableName="word">
              <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
              <column name="school" type="uuid"><constraints nullable="false"/></column>
              <column name="version" type="int"><constraints nullable="false"/></column>
              <column name="word" type="varchar(200)"/>
            </createTable></changeSet>
            """;

    private static final String COLUMN = """
            <changeSet id="2" author="chalk"><addColumn tableName="word"><column name="colour" type="varchar(20)"/></addColumn></changeSet>
            """;

    private static final String NONSENSE = """
            <changeSet id="3" author="chalk"><sql>create table nonsense (</sql></changeSet>
            """;

    private final PluginJar jar;
    private final String version;
    private String changes = TABLE;
    private String more = "";
    private String register = REGISTER;
    private String fields = "";

    private Chalk(String version) {
        this.version = version;
        this.jar = new PluginJar("chalk").attribute("Plugin-Version", version);
    }

    /** The plugin in a version. */
    static Chalk version(String version) {
        return new Chalk(version);
    }

    /** This version adds a column. */
    Chalk addingAColumn() {
        changes = TABLE + COLUMN;
        return this;
    }

    /** The last change of its tables fails. */
    Chalk whoseMigrationFails() {
        changes = TABLE + COLUMN + NONSENSE;
        return this;
    }

    /** Its register does this too. */
    Chalk registering(String statement) {
        register = REGISTER + statement;
        return this;
    }

    /** Its pages have this method too. */
    Chalk with(String method) {
        more += method;
        return this;
    }

    /** Its manifest says this too. */
    Chalk saying(String attribute, String value) {
        jar.attribute(attribute, value);
        return this;
    }

    /** Its entity has this field too. */
    Chalk mapping(String field) {
        fields = field;
        return this;
    }

    /** Writes the jar into a folder. */
    Path in(Path folder) throws IOException {
        for (String language : new String[] {"", "_en"}) {
            jar.resource(
                    "chalk/messages" + language + ".properties",
                    "module.title = Krijt " + version + "\nmodule.explanation = Krijt\ntile.title = Krijt");
        }
        return jar.plugin("public enum Action implements ModuleAction { WRITE }"
                        + " public void register(Registrar module) { " + register + " }")
                .resource("chalk/changelog.xml", CHANGELOG.formatted(changes))
                .source(
                        "bad.Word",
                        "package bad; import jakarta.persistence.*; @Entity @Table(name = \"word\") public class Word"
                                + " extends nl.schoolplein.api.SchoolRow { @Column public String word; " + fields
                                + " public Word() {} }")
                .source("bad.NewWord", "package bad; public record NewWord(String word) {}")
                .source("bad.Words", "package bad; public interface Words { java.util.List<String> all(); }")
                .source("bad.Words_", """
                        package bad;
                        public class Words_ implements Words {
                            private final jakarta.persistence.EntityManager em;
                            public Words_(jakarta.persistence.EntityManager em) { this.em = em; }
                            public java.util.List<String> all() {
                                return em.createQuery("select word from Word order by word", String.class).getResultList();
                            }
                        }
                        """)
                .source("bad.Pages", pages())
                .write(folder.resolve("chalk-" + version + ".jar"));
    }

    private String pages() {
        return """
                package bad;
                import jakarta.inject.Inject;
                import jakarta.ws.rs.*;
                import nl.schoolplein.api.*;
                import jakarta.ws.rs.core.StreamingOutput;
                import java.util.concurrent.*;
                @Path("/")
                public class Pages {
                    @Inject Database db;
                    @GET public String version() { return "%s"; }
                    @GET @Path("words") public String words() { return String.join(",", db.read(Words.class, Words::all)); }
                    @POST @Path("words") @Allow("WRITE") public Done write(Form<NewWord> form) {
                        db.write(em -> { Word word = new Word(); word.word = form.value().word(); em.persist(word); });
                        return Done.at("words", form.value());
                    }
                    @GET @Path("long") public StreamingOutput download() {
                        return out -> {
                            told("%s").countDown();
                            try {
                                while (!told("%s").await(20, TimeUnit.MILLISECONDS)) { out.write('.'); out.flush(); }
                            } catch (InterruptedException given) { throw new java.io.IOException(given); }
                            out.write(("finished by %s: " + words()).getBytes());
                        };
                    }
                    @GET @Path("hangs") public String hangs() throws Exception {
                        told("%s").countDown();
                        told("%s").await();
                        return "";
                    }
                    private static CountDownLatch told(String what) {
                        return (CountDownLatch) System.getProperties().get(what);
                    }
                    %s
                }
                """.formatted(version, INSIDE, GO, version, INSIDE, GO, more);
    }

    /** A call into {@code /long} or {@code /hangs}: it says that it is inside, and ends when it is told to. */
    static final class Held implements AutoCloseable {
        private final CountDownLatch inside;
        private final CountDownLatch go = new CountDownLatch(1);

        Held(int calls) {
            inside = new CountDownLatch(calls);
            System.getProperties().put(INSIDE, inside);
            System.getProperties().put(GO, go);
        }

        void awaitInside() throws InterruptedException {
            inside.await();
        }

        /** Whoever is inside goes on. */
        void go() {
            go.countDown();
        }

        @Override
        public void close() {
            go();
            System.getProperties().remove(INSIDE);
            System.getProperties().remove(GO);
        }
    }
}
