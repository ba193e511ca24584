package nl.schoolplein.background;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import nl.schoolplein.testkit.PluginJar;

/** Two third parties' plugins that know nothing of each other but an event: {@code mouth} says words, {@code ears} keep them. */
final class Gossip {
    /** As long as this is set, the ears throw at the word that it names. */
    static final String DEAF = "ears.deaf";

    /** As long as these are set, the ears say at the word "wait" that they are there, and wait. */
    private static final String INSIDE = "ears.inside";

    private static final String WAIT = "ears.wait";

    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            <changeSet id="1" author="gossip"><createTable tableName="word">
              <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
              <column name="school" type="uuid"><constraints nullable="false"/></column>
              <column name="version" type="int"><constraints nullable="false"/></column>
              <column name="word" type="varchar(200)"/>
            </createTable></changeSet>
            </databaseChangeLog>
            """;

    private static final String ENTITY = "package bad; import jakarta.persistence.*; @Entity @Table(name = \"word\")"
            + " public class Word extends nl.schoolplein.api.SchoolRow { @Column public String word; public Word() {}"
            + " public Word(String word) { this.word = word; } }";

    private static final String QUERIES = """
            package bad;
            public class Words_ implements Words {
                private final jakarta.persistence.EntityManager em;
                public Words_(jakarta.persistence.EntityManager em) { this.em = em; }
                public java.util.List<String> all() {
                    return em.createQuery("select word from Word order by id", String.class).getResultList();
                }
            }
            """;

    static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "properties": {"word": {"type": "string", "description": "What is said"},
                            "day": {"type": "string", "format": "date"},
                            "aside": {"type": "string"}},
             "required": ["day", "word"]}
            """;

    private Gossip() {}

    /** A plugin with a table of words, and {@code GET words}. */
    static PluginJar words(String id, String version, String register, String more) {
        return new PluginJar(id)
                .attribute("Plugin-Version", version)
                .resource(id + "/changelog.xml", CHANGELOG)
                .source("bad.Word", ENTITY)
                .source("bad.NewWord", "package bad; public record NewWord(String word) {}")
                .source("bad.Words", "package bad; public interface Words { java.util.List<String> all(); }")
                .source("bad.Words_", QUERIES)
                .plugin("public enum Action implements ModuleAction { SAY } public void register(Registrar module) {"
                        + "module.allow(Action.SAY, Rule.staff()).resources(Pages.class).entity(Word.class)" + register
                        + "; }")
                .source("bad.Pages", """
                        package bad;
                        import jakarta.inject.Inject;
                        import jakarta.ws.rs.*;
                        import nl.schoolplein.api.*;
                        @Path("/")
                        public class Pages {
                            @Inject Database db; @Inject Events events;
                            @GET @Path("words") public String words() {
                                return String.join(",", db.read(Words.class, Words::all));
                            }
                            %s
                        }
                        """.formatted(more));
    }

    /** Says words; "never" is taken back at the last moment. */
    static PluginJar mouth() {
        return words("mouth", "1.0.0", ".publishes(Said.TYPE)", """
                        @POST @Path("words") @Allow("SAY") public Done say(Form<NewWord> form) {
                            String word = form.value().word();
                            db.write(em -> {
                                em.persist(new Word(word));
                                events.publish(Said.TYPE, new Said(word, java.time.LocalDate.of(2026, 9, 1), null));
                                em.flush();
                                if (word.equals("never")) { throw new IllegalStateException("taken back"); }
                            });
                            return Done.at("words", form.value());
                        }
                        @POST @Path("outside") @Allow("SAY") public Done outside() {
                            events.publish(Said.TYPE, new Said("outside", java.time.LocalDate.of(2026, 9, 1), null));
                            return Done.at("words", "");
                        }
                        """)
                .resource("mouth/events/said-1.schema.json", SCHEMA)
                .source("bad.Said", """
                        package bad;
                        public record Said(String word, java.time.LocalDate day, @org.jspecify.annotations.Nullable String aside) {
                            public static final nl.schoolplein.api.EventType<Said> TYPE =
                                nl.schoolplein.api.EventType.of("mouth/said/1", Said.class);
                        }
                        """);
    }

    /** Keeps what is said, marked with the version, and what happens to people; has a second listener that may be deaf. */
    static PluginJar ears(String version) {
        return words(
                        "ears",
                        version,
                        ".listens(EventType.of(\"mouth/said/1\", Heard.class), Deaf.class)"
                                + ".listens(EventType.of(\"mouth/said/1\", Heard.class), Keeps.class)"
                                + ".listens(PupilJoined.TYPE, Joined.class).listens(PupilMoved.TYPE, Moved.class)"
                                + ".listens(PupilLeft.TYPE, Left.class).listens(PersonsMerged.TYPE, Merged.class)",
                        "")
                .source("bad.Heard", "package bad; public record Heard(String word) {}")
                .source("bad.Deaf", """
                        package bad;
                        import nl.schoolplein.api.*;
                        public class Deaf implements Listener<Heard> {
                            @jakarta.inject.Inject Database db;
                            public void on(Event<Heard> event) throws Exception {
                                String word = event.what().word();
                                db.write(em -> em.persist(new Word("deaf:" + word)));
                                if (word.equals(System.getProperty("%s"))) { throw new AssertionError("cannot hear"); }
                                Object gate = System.getProperties().get("%s");
                                if (word.equals("wait") && gate != null) {
                                    ((java.util.concurrent.CountDownLatch) System.getProperties().get("%s")).countDown();
                                    ((java.util.concurrent.CountDownLatch) gate).await();
                                }
                            }
                        }
                        """.formatted(DEAF, WAIT, INSIDE))
                .source("bad.Keeps", listener("Keeps", "Heard", "\"" + version + ":\" + event.what().word()"))
                .source("bad.Joined", listener("Joined", "PupilJoined", "\"joined:\" + event.what().pupil()"))
                .source(
                        "bad.Moved",
                        listener("Moved", "PupilMoved", "\"moved:\" + event.what().pupil() + event.what().from()"))
                .source("bad.Left", listener("Left", "PupilLeft", "\"left:\" + event.what().pupil()"))
                .source(
                        "bad.Merged",
                        listener("Merged", "PersonsMerged", "\"merged:\" + event.what().gone() + event.what().kept()"));
    }

    private static String listener(String name, String payload, String word) {
        return "package bad; import nl.schoolplein.api.*; public class " + name + " implements Listener<" + payload
                + "> { @jakarta.inject.Inject Database db; public void on(Event<" + payload
                + "> event) { db.write(em -> em.persist(new Word(" + word + "))); } }";
    }

    /** Both, in a folder. */
    static Path in(Path folder) throws IOException {
        mouth().write(folder.resolve("mouth.jar"));
        ears("1.0.0").write(folder.resolve("ears.jar"));
        return folder;
    }

    /** Who waits at the word "wait" goes on when this is closed. */
    static final class Held implements AutoCloseable {
        private final CountDownLatch inside = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);

        Held() {
            System.getProperties().put(INSIDE, inside);
            System.getProperties().put(WAIT, gate);
        }

        /** Whether somebody waits there by now. */
        boolean isInside() {
            return inside.getCount() == 0;
        }

        @Override
        public void close() {
            System.getProperties().remove(WAIT);
            gate.countDown();
        }
    }
}
