package nl.schoolplein.pass;

import nl.schoolplein.testkit.PluginJar;

/** A third party's plugin with a list for today, which helpers with a pass may tick, also without a network. */
final class Canteen {
    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            <changeSet id="1" author="canteen"><createTable tableName="eater">
              <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
              <column name="school" type="uuid"><constraints nullable="false"/></column>
              <column name="version" type="int"><constraints nullable="false"/></column>
              <column name="called" type="varchar(40)"><constraints nullable="false"/></column>
              <column name="here" type="boolean"><constraints nullable="false"/></column>
              <column name="times" type="int"><constraints nullable="false"/></column>
              <column name="tapped" type="timestamp(6) with time zone"/>
            </createTable></changeSet>
            </databaseChangeLog>
            """;

    private static final String TEXTS = """
            module.title = %s
            module.explanation = x
            action.TODAY = x
            action.HELPERS = x
            action.SCAN = x
            """;

    private static final String EATER = """
            package bad;
            import jakarta.persistence.*;
            import java.time.Instant;
            @Entity @Table(name = "eater") public class Eater extends nl.schoolplein.api.SchoolRow {
                @Column(nullable = false) public String called; @Column(nullable = false) public boolean here;
                @Column(nullable = false) public int times; @Column public Instant tapped;
                public Eater() {} public Eater(String called) { this.called = called; } }
            """;

    /** As hibernate-processor makes it. */
    private static final String QUERIES = """
            package bad;
            import jakarta.persistence.EntityManager;
            import java.util.List;
            public class Eaters_ implements Eaters {
                private final EntityManager rows;
                public Eaters_(EntityManager rows) { this.rows = rows; }
                public List<Eater> all() { return rows.createQuery("from Eater order by called", Eater.class).getResultList(); }
            }
            """;

    private static final String PAGES = """
            package bad;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import java.time.*;
            import java.util.*;
            import nl.schoolplein.api.*;
            import org.jspecify.annotations.Nullable;
            @Path("/")
            public class Pages {
                @Inject Database db; @Inject Passes passes; @Inject Clock clock; @Inject Viewer viewer; @Inject Directory directory;
                public record One(String name, boolean here, int times) {}
                public record Today(List<One> all) {}
                public record Given(List<Pass> passes) {}
                public record Mark(boolean here, @Nullable UUID tap, @Nullable Instant tapped) {}
                public record Helper(String name, int minutes, String action) {}
                public record Asked(List<UUID> ids) {}
                public record Known(int all, List<String> names, int guardians, int contacts, int families, int staff, String name,
                    String capacity, boolean administrator, boolean today, boolean helpers, int actors) {}
                private static final List<String> NAMES = List.of("Mila", "Tom");
                private List<One> all() {
                    return db.read(Eaters.class, Eaters::all).stream()
                        .map(e -> new One(e.called, e.here, e.times)).toList();
                }
                @GET @Path("today") @Allow("TODAY") public Page today() { return Page.of("today", new Today(all())).offline(); }
                @GET @Path("plain") public Page plain() { return Page.of("today", new Today(all())); }
                @GET @Path("office") @Allow("HELPERS") public Page office() { return Page.of("today", new Given(passes.open())); }
                @GET @Path("scan/{what}") @Allow("SCAN") public String scan() { return "scanned"; }
                @POST @Path("today/{who}") @Form.On("..") @Allow("TODAY")
                public Done mark(@PathParam("who") String who, Form<Mark> form) {
                    if (!NAMES.contains(who)) { throw new NotFoundException(); }
                    Tap tap = Tap.of(form.value().tap(), form.value().tapped(), clock);
                    db.write(em -> {
                        Eater eater = em.createQuery("from Eater where called = :who", Eater.class).setParameter("who", who)
                            .getResultList().stream().findFirst().orElse(null);
                        if (eater == null) { eater = new Eater(who); em.persist(eater); }
                        if (tap.isAfter(eater.tapped)) { eater.here = form.value().here(); eater.tapped = tap.at(); eater.times++; }
                    });
                    return Done.at("today", "");
                }
                @POST @Path("known") @Allow("TODAY") public Done known(Form<Asked> form) {
                    Set<UUID> ids = Set.copyOf(form.value().ids());
                    return Done.at("", new Known(directory.pupils(Audience.wholeSchool()).size(),
                        directory.pupils(Audience.pupils(ids)).stream().map(Pupil::name).toList(),
                        directory.guardians(ids).values().stream().mapToInt(List::size).sum(), directory.contacts(ids).size(),
                        directory.families(Audience.wholeSchool()).size(), directory.staff().size(), viewer.name(),
                        viewer.capacity().name(), viewer.administrator(), viewer.may(Plugin.Action.TODAY),
                        viewer.may(Plugin.Action.HELPERS),
                        (int) directory.actors(ids, ids).values().stream().filter(one -> !one.name().isEmpty()).count()));
                }
                @POST @Path("helpers") @Allow("HELPERS") public Done give(Form<Helper> form) {
                    return Done.at("office", passes.issue(form.value().name(), Plugin.Action.valueOf(form.value().action()),
                        clock.instant().plus(Duration.ofMinutes(form.value().minutes()))));
                }
                @POST @Path("helpers/{id}/end") @Allow("HELPERS") public Done end(@PathParam("id") UUID id) {
                    passes.revoke(id);
                    return Done.at("office", "");
                }
            }
            """;

    /** As the compiler of templates writes it. */
    private static final String TEMPLATE = """
            package bad.templates.canteen;
            import gg.jte.html.*;
            import java.util.Map;
            public final class JtetodayGenerated {
                public static final String JTE_NAME = "canteen/today.jte";
                public static final int[] JTE_LINE_INFO = {0};
                public static void renderMap(HtmlTemplateOutput out, HtmlInterceptor none, Map<String, Object> params) {
                    render(out, none, params.get("model"), (nl.schoolplein.api.View) params.get("view"));
                }
                public static void render(HtmlTemplateOutput out, HtmlInterceptor none, Object model, nl.schoolplein.api.View view) {
                    out.writeContent("<h1>Vandaag</h1><p>Er zijn <b id=\\"here\\" data-count=\\"here=true\\">");
                    bad.Pages.Today today = model instanceof bad.Pages.Today list ? list : new bad.Pages.Today(java.util.List.of());
                    out.writeContent("" + today.all().stream().filter(bad.Pages.One::here).count() + "</b></p>");
                    for (String name : new String[] {"Mila", "Tom", "Weg"}) {
                        var known = today.all().stream().filter(one -> one.name().equals(name)).findFirst();
                        boolean here = known.map(bad.Pages.One::here).orElse(false);
                        boolean away = known.isPresent() && !here;
                        out.writeContent("<form method=\\"post\\" action=\\"" + view.path("today/" + name) + "\\" data-later=\\"" + name + "\\">");
                        out.setContext("form", null);
                        out.writeUserContent(view.later());
                        out.writeContent(button(name, "true", "er", here) + button(name, "false", "niet", away) + "</form>");
                        out.writeContent("<p data-when=\\"" + name + "=true\\"" + (here ? "" : " hidden") + ">" + name + " eet mee</p>");
                    }
                }
                private static String button(String name, String value, String word, boolean pressed) {
                    return "<button name=\\"here\\" value=\\"" + value + "\\" data-one-of=\\"" + name + "\\" aria-pressed=\\"" + pressed + "\\">"
                        + name + " " + word + "</button>";
                }
            }
            """;

    private Canteen() {}

    static PluginJar jar() {
        return new PluginJar("canteen")
                .attribute("Plugin-Templates", "bad.templates")
                .resource("canteen/changelog.xml", CHANGELOG)
                .resource("canteen/messages.properties", TEXTS.formatted("Kantine"))
                .resource("canteen/messages_en.properties", TEXTS.formatted("Canteen"))
                .source("bad.Eater", EATER)
                .source("bad.Eaters", "package bad; public interface Eaters { java.util.List<Eater> all(); }")
                .source("bad.Eaters_", QUERIES)
                .source("bad.Pages", PAGES)
                .source("bad.templates.canteen.JtetodayGenerated", TEMPLATE)
                .plugin("public enum Action implements ModuleAction { TODAY, HELPERS, SCAN }"
                        + " public void register(Registrar module) { module.button(\"cup-hot\", 95)"
                        + ".allow(Action.TODAY, Rule.anyOf(Rule.staff(), Rule.pass())).allow(Action.HELPERS, Rule.staff())"
                        + ".allow(Action.SCAN, Rule.pass()).resources(Pages.class).entity(Eater.class); }");
    }
}
