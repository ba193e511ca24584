package nl.schoolplein.switchboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.jspecify.annotations.Nullable;

/** One portal with small modules, some of which need each other; each test leaves it as it found it. */
final class Boards {
    static final String BOARD = "/de-linde/admin/modules";
    static final String PLAN = "/de-linde/admin/plan";
    private static final String PAGES = """
            package bad;
            @jakarta.ws.rs.Path("/")
            public class Pages {
                @jakarta.ws.rs.GET public String hello() { return "hello"; }
                @jakarta.ws.rs.POST @nl.schoolplein.api.Allow("ADD") public String add() { return "added"; }
            }
            """;
    private static final String ACTION =
            "package bad; public enum Action implements nl.schoolplein.api.ModuleAction { ADD }";

    private static @Nullable TestPortal portal;

    private Boards() {}

    static synchronized TestPortal portal() throws Exception {
        if (portal == null) {
            TestPortal started = start(Files.createTempDirectory("plugins"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            portal = started;
        }
        return portal;
    }

    /** The same portal once more, for a test that could not leave it as it found it. */
    static TestPortal start(Path plugins) throws Exception {
        module(plugins, "agenda", "Agenda", "module.groupsMaySwitch();");
        module(plugins, "talks", "Gesprekken", "module.requires(\"agenda\");");
        module(plugins, "talks-extra", "Verslagen", "module.requires(\"talks\");");
        module(plugins, "lonely", "Eenzaam", "module.requires(\"nothing-x\");");
        module(plugins, "circle-a", "Kring A", "module.requires(\"circle-b\");");
        module(plugins, "circle-b", "Kring B", "module.requires(\"circle-a\");");
        module(
                plugins,
                "lunch",
                "Overblijven",
                "module.setting(Setting.number(\"places\", 20, 1, 60)).setting(Setting.text(\"room\", \"Aula\", 10))"
                        + ".setting(Setting.yesNo(\"strips\", true))"
                        + ".setting(Setting.choice(\"pay\", \"month\", \"month\", \"strip\"))"
                        + ".setting(Setting.days(\"ahead\", 7))"
                        + ".setting(Setting.time(\"closes\", java.time.LocalTime.of(21, 0)));");
        return TestPortal.with(plugins);
    }

    static void module(Path plugins, String id, String title, String registers) throws IOException {
        String texts =
                "module.title = " + title + "\nmodule.explanation = Wat " + title + " doet\ntile.title = " + title
                        + "\nsetting.places = Plaatsen\nsetting.room = Lokaal\nsetting.strips = Strippenkaarten"
                        + "\nsetting.pay = Betalen\nsetting.pay.month = Per maand\nsetting.pay.strip = Per strip"
                        + "\nsetting.ahead = Dagen vooruit\nsetting.closes = Sluit om\naction.ADD = Toevoegen";
        new PluginJar(id)
                .plugin("public void register(Registrar module) { module.button(\"puzzle\", 100).allow(Action.ADD,"
                        + " Rule.staff()).resources(Pages.class); " + registers + " }")
                .source("bad.Pages", PAGES)
                .source("bad.Action", ACTION)
                .resource(id + "/messages.properties", texts)
                .resource(id + "/messages_en.properties", texts)
                .write(plugins.resolve(id + ".jar"));
    }

    private static void close(TestPortal portal) {
        try {
            portal.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Visitor admin(TestPortal portal) {
        return portal.as("beheer").json();
    }

    static Answer set(TestPortal portal, String module, String more) {
        Answer answer = admin(portal).put(BOARD + "/" + module, "{\"confirmed\":true," + more + "}");
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return answer;
    }

    /** A module on the board. */
    static JsonNode module(TestPortal portal, String id) {
        return find(admin(portal).get(BOARD).json().get("modules"), "id", id);
    }

    static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
    }

    /** The newest line of the trail about a module. */
    static JsonNode last(TestPortal portal, String module) {
        return admin(portal).get(BOARD + "/trail?module=" + module).json().at("/changes/0");
    }

    static Answer undo(TestPortal portal, JsonNode line, String body) {
        return admin(portal).post(BOARD + "/trail/" + line.get("id").asText() + "/undo", body);
    }

    static String group(TestPortal portal, String name) {
        JsonNode groups = admin(portal).get("/de-linde/modules").json().get("groups");
        return find(groups, "name", name).get("id").asText();
    }

    /** Whether somebody may open a module. */
    static boolean opens(TestPortal portal, String login, String module) {
        int status = portal.as(login).get("/de-linde/" + module + "/").status();
        if (status != 200 && status != 404) {
            throw new AssertionError(status);
        }
        return status == 200;
    }

    /** Drops all steps that come. */
    static void dropPlan(TestPortal portal, String module) {
        while (!module(portal, module).get("next").isNull()) {
            admin(portal).send("DELETE", BOARD + "/" + module + "/next", BodyPublishers.noBody(), "");
        }
    }

    /** Plans a step for a module at eight o'clock, so many days from now. */
    static Answer plan(TestPortal portal, String module, String state, int days, String more) {
        LocalDate day = LocalDate.now(portal.clock()).plusDays(days);
        return admin(portal)
                .post(
                        PLAN + "/steps",
                        "{\"modules\":[\"" + module + "\"],\"state\":\"" + state + "\",\"date\":\"" + day + "\"" + more
                                + "}");
    }

    /** The steps of a module that come. */
    static List<JsonNode> steps(TestPortal portal, String module) {
        return StreamSupport.stream(admin(portal).get(PLAN).json().get("dates").spliterator(), false)
                .filter(date -> !date.get("past").asBoolean())
                .flatMap(date -> StreamSupport.stream(date.get("changes").spliterator(), false))
                .filter(change -> change.at("/module/id").asText().equals(module))
                .map(change -> change.get("step"))
                .toList();
    }

    static void offer(TestPortal portal, String module, String body) {
        Answer answer = portal.as("platform").json().put("/operator/schools/de-linde/modules/" + module, body);
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
    }
}
