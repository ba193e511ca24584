package nl.schoolplein.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.schoolplein.portal.Options;
import nl.schoolplein.testkit.PluginJar;

/** Plugins that do what no plugin should, and a neighbour of theirs that only does its work. */
final class Bad {
    /** Once this system property is set, whatever runs for ever ends. */
    static final String OVER = "survival.over";

    /** Tiles that run for ever begin with this system property only, so that desktops can be looked at before. */
    static final String TILES = "survival.tiles";

    /** Short limits, so that nobody waits long for what goes beyond them. */
    static final Options.Limits LIMITS =
            new Options.Limits(4, Duration.ofSeconds(4), Duration.ofSeconds(3), Duration.ofSeconds(10), 8);

    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="x"><createTable tableName="word">
                <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
                <column name="school" type="uuid"><constraints nullable="false"/></column>
                <column name="version" type="int"><constraints nullable="false"/></column>
                <column name="word" type="varchar(4000)"/>
              </createTable></changeSet>
              %s
            </databaseChangeLog>
            """;

    private static final String WORD = """
            package bad;
            import jakarta.persistence.*;
            @Entity @Table(name = "word")
            public class Word extends nl.schoolplein.api.SchoolRow { @Column public String word; public Word() {} }
            """;

    private static final String PAGES = """
            package bad;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.StreamingOutput;
            import nl.schoolplein.api.*;
            @Path("/")
            @SuppressWarnings("all")
            public class Pages {
                @Inject Database db;
                @GET public String hello() { return "hello"; }
                @GET @Path("words") public String words() {
                    String[] words = new String[1];
                    db.write(em -> words[0] = em.createQuery("select count(*) from Word").getSingleResult() + " words");
                    return words[0];
                }
                static void keep(Database db, String text) {
                    db.write(em -> { Word word = new Word(); word.word = text; em.persist(word); });
                }
                /** Listens to nobody. */
                static void forEver() {
                    while (!Boolean.getBoolean("survival.over")) {
                        java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                        Thread.interrupted();
                    }
                }
                %s
            }
            """;

    private Bad() {}

    /** A plugin with a page, a table, and these methods in its pages. */
    static PluginJar plugin(String id, String register, String methods) {
        return withChanges(id, register, "").source("bad.Pages", PAGES.formatted(methods));
    }

    /** A plugin with a table, whose changelog has these changes too. */
    static PluginJar withChanges(String id, String register, String changes) {
        return new PluginJar(id)
                .plugin("public enum Action implements ModuleAction { WRITE }"
                        + " public void register(Registrar module) { module.allow(Action.WRITE, Rule.anyOf(Rule.staff(),"
                        + " Rule.guardian())).entity(Word.class); " + register + " }")
                .resource(id + "/changelog.xml", CHANGELOG.formatted(changes))
                .source("bad.Word", WORD);
    }

    /** The neighbour: it has the names of classes, tables, paths and settings that the others have too. */
    static PluginJar good() {
        return plugin("good", "module.resources(Pages.class).setting(Setting.days(\"keep-days\", 30));", """
                @Inject Settings settings;
                @GET @Path("keep") public String keep() { keep(db, "good"); return words(); }
                """)
                .resource("good/messages.properties", texts("good"))
                .resource("good/messages_en.properties", texts("good"));
    }

    static String texts(String id) {
        return "module.title = " + id + "\nmodule.explanation = " + id + "\ntile.title = " + id
                + "\nsetting.keep-days = Bewaren\nsetting.keep-days.explanation = Hoe lang";
    }

    /** Waits until something is so. */
    static void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " did not come");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    static void write(Path folder, PluginJar... jars) throws IOException {
        for (int number = 0; number < jars.length; number++) {
            jars[number].write(Files.createDirectories(folder).resolve("p" + number + ".jar"));
        }
    }
}
