package nl.schoolplein.file;

import java.io.IOException;
import java.nio.file.Path;
import nl.schoolplein.testkit.PluginJar;

/** A plugin whose rows hold two files, one of them perhaps; it does what it is told, also what it should not. */
final class Holder {
    private static final String THING = """
            package bad;
            import jakarta.persistence.*;
            import nl.schoolplein.api.*;
            @Entity
            public class Thing extends SchoolRow {
                @Embedded StoredFile file;
                @Embedded
                @AttributeOverride(name = "hash", column = @Column(name = "cover_hash"))
                @AttributeOverride(name = "name", column = @Column(name = "cover_name"))
                @AttributeOverride(name = "mediaType", column = @Column(name = "cover_type"))
                @AttributeOverride(name = "size", column = @Column(name = "cover_size"))
                StoredFile cover;
                java.util.UUID parent;
            }
            """;

    private static final String PAGES = """
            package bad;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Response;
            import java.io.*;
            import java.nio.charset.StandardCharsets;
            import java.util.UUID;
            import nl.schoolplein.api.*;
            @Path("/")
            public class Pages {
                @Inject Database database;
                @Inject Files files;
                @QueryParam("id") UUID id;
                @QueryParam("text") String text;
                @GET @Path("keep") public String keep() throws IOException { return kept().hash(); }
                @GET @Path("add") public String add() throws IOException {
                    Thing thing = new Thing();
                    thing.file = kept();
                    database.write(rows -> rows.persist(thing));
                    return thing.id().toString();
                }
                @GET @Path("below") public String below() throws IOException {
                    Thing thing = new Thing();
                    thing.file = kept();
                    thing.parent = id;
                    database.write(rows -> rows.persist(thing));
                    return thing.id().toString();
                }
                @GET @Path("fail") public String fail() throws IOException {
                    Thing thing = new Thing();
                    thing.file = kept();
                    database.write(rows -> { rows.persist(thing); rows.flush(); throw new IllegalStateException("on purpose"); });
                    return "";
                }
                @GET @Path("replace") public String replace() throws IOException {
                    StoredFile kept = kept();
                    database.write(rows -> rows.find(Thing.class, id).file = kept);
                    return "";
                }
                @GET @Path("cover") public String cover() throws IOException {
                    StoredFile kept = kept();
                    database.write(rows -> rows.find(Thing.class, id).cover = kept);
                    return "";
                }
                @GET @Path("uncover") public String uncover() {
                    database.write(rows -> rows.find(Thing.class, id).cover = null);
                    return "";
                }
                @GET @Path("remove") public String remove() {
                    database.write(rows -> rows.remove(rows.find(Thing.class, id)));
                    return "";
                }
                @GET @Path("bulk") public String bulk() {
                    database.write(rows -> rows.createQuery(text).executeUpdate());
                    return "";
                }
                @GET @Path("steal") public String steal() {
                    Thing thing = new Thing();
                    thing.file = new StoredFile(text, "stolen", "text/plain", 5);
                    database.write(rows -> rows.persist(thing));
                    return "";
                }
                @GET @Path("peek") public Response peek() {
                    return files.download(new StoredFile(text, "stolen", "text/plain", 5));
                }
                private StoredFile kept() throws IOException {
                    return files.keep("thing.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                }
            }
            """;

    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="thing" author="x"><sql>create table thing (id uuid primary key, school uuid not null, version int not null,
                file_hash varchar(64) not null, file_name varchar(255) not null, file_type varchar(127) not null, file_size bigint not null,
                cover_hash varchar(64), cover_name varchar(255), cover_type varchar(127), cover_size bigint,
                parent uuid, foreign key (parent) references thing (id))</sql></changeSet>
            </databaseChangeLog>
            """;

    private Holder() {}

    static void write(Path plugins) throws IOException {
        new PluginJar("holder")
                .plugin("public void register(Registrar m) { m.entity(Thing.class).resources(Pages.class); }")
                .source("bad.Thing", THING)
                .source("bad.Pages", PAGES)
                .resource("holder/changelog.xml", CHANGELOG)
                .write(plugins.resolve("holder.jar"));
    }

    /** One that holds its file inside another embeddable: it could not be counted. */
    static void writeUncountable(Path plugins) throws IOException {
        new PluginJar("uncountable")
                .plugin("public void register(Registrar m) { m.entity(Thing.class).resources(Pages.class); }")
                .source(
                        "bad.Thing",
                        "package bad; import jakarta.persistence.*; import nl.schoolplein.api.*; @Entity public class Thing "
                                + "extends SchoolRow { @Embedded Pack pack; @Embeddable public static class Pack { @Embedded StoredFile file; } }")
                .source(
                        "bad.Pages",
                        "package bad; import jakarta.inject.Inject; import jakarta.ws.rs.*; import nl.schoolplein.api.*; "
                                + "@Path(\"/\") public class Pages { @Inject Database database; @GET public String open() { "
                                + "database.write(rows -> rows.persist(new Thing())); return \"\"; } }")
                .resource("uncountable/changelog.xml", CHANGELOG.replace("thing", "other"))
                .write(plugins.resolve("uncountable.jar"));
    }
}
