package nl.schoolplein.walls;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.portal.pass.PassDesk;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.PluginJar;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.jspecify.annotations.Nullable;

/** One portal for all tests of the walls; each test leaves it as it found it. */
final class Shared {
    static final Path PLUGINS = Modules.BOOKCASE;

    private static @Nullable TestPortal portal;

    private Shared() {}

    static synchronized TestPortal portal() throws Exception {
        if (portal == null) {
            TestPortal started = TestPortal.with(PLUGINS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            portal = started;
        }
        return portal;
    }

    private static void close(TestPortal portal) {
        try {
            portal.close();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** The number of a jar that the operator handed in and has not installed. */
    static String jarThatWaits(TestPortal portal) throws java.io.IOException {
        Path folder = Files.createTempDirectory("jar");
        Path jar = new PluginJar("waits").write(folder.resolve("waits.jar"));
        Answer answer = portal.as("platform")
                .json()
                .upload("/operator/jars", java.util.Map.of(), "jar", "waits.jar", Files.readAllBytes(jar));
        Files.delete(jar);
        Files.delete(folder);
        return answer.json().get("jar").asText();
    }

    /** Sets the state of a module at De Linde; groups are names, for a pilot. */
    static Answer set(TestPortal portal, String module, String state, String... groups) {
        StringBuilder ids = new StringBuilder();
        for (String group : groups) {
            ids.append(ids.isEmpty() ? "" : ",")
                    .append('"')
                    .append(group(portal, group))
                    .append('"');
        }
        return portal.as("beheer")
                .json()
                .put(
                        "/de-linde/admin/modules/" + module,
                        "{\"state\":\"" + state + "\",\"groups\":[" + ids + "],\"reason\":\"test\"}");
    }

    /** The id of a group of De Linde: the administrator may switch for every group. */
    static String group(TestPortal portal, String name) {
        JsonNode groups =
                portal.as("beheer").json().get("/de-linde/modules").json().get("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> group.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    /** The id of the first pupil, guardian or member of staff of De Linde who is found. */
    static String person(TestPortal portal, String kind, String words) {
        return portal.as("beheer")
                .json()
                .get("/de-linde/admin/people?kind=" + kind + "&q=" + words.replace(' ', '+'))
                .json()
                .at("/kinds/0/people/0/id")
                .asText();
    }

    /** Somebody with a pass for what no module has. */
    static Visitor helper(TestPortal portal) {
        var school = portal.portal().installation().schools().bySlug("de-linde").orElseThrow();
        PassDesk.Hand hand = new PassDesk.Hand(school, "bookcase", UUID.randomUUID(), "Noor Bakker");
        Instant until = portal.clock().instant().plusSeconds(24 * 3600);
        return portal.withPass(
                "de-linde",
                portal.portal().passes().issue(hand, "NOTHING", "Ria", until).code());
    }

    /** The id of the link between a pupil and the first of its guardians. */
    static String link(TestPortal portal, String pupil) {
        return portal.as("beheer")
                .json()
                .get("/de-linde/admin/people/pupils/" + pupil)
                .json()
                .at("/pupil/links/0/id")
                .asText();
    }

    /** The id of a day that De Linde added to its year. */
    static String ownPeriod(TestPortal portal) {
        JsonNode periods =
                portal.as("beheer").json().get("/de-linde/admin/year").json().get("periods");
        return StreamSupport.stream(periods.spliterator(), false)
                .map(entry -> entry.get("id").asText(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The moment of a step that is planned for the bookcase of De Linde, far ahead. */
    static String plannedMoment(TestPortal portal) {
        return LocalDate.now(portal.clock())
                .plusDays(400)
                .atTime(8, 0)
                .atZone(portal.clock().getZone())
                .toInstant()
                .toString();
    }

    /** The id of that step; it is planned if it is not. */
    static String plannedStep(TestPortal portal) {
        String moment = plannedMoment(portal);
        JsonNode dates =
                portal.as("beheer").json().get("/de-linde/admin/plan").json().get("dates");
        return StreamSupport.stream(dates.spliterator(), false)
                .filter(date -> date.get("from").asText().equals(moment))
                .map(date -> date.at("/changes/0/step/id").asText())
                .findFirst()
                .orElseGet(() -> portal.as("beheer")
                        .json()
                        .post(
                                "/de-linde/admin/plan/steps",
                                "{\"modules\":[\"bookcase\"],\"state\":\"on\",\"date\":\""
                                        + LocalDate.now(portal.clock()).plusDays(400) + "\"}")
                        .json()
                        .at("/0/id")
                        .asText());
    }

    /** The id of a folder of the bookcase at a school, as this visitor sees it. */
    static String folder(TestPortal portal, String login, String school, String name) {
        return find(
                portal.as(login).json().get("/" + school + "/bookcase/").json().get("folders"), "name", name);
    }

    /** The id of a document of the bookcase at a school, as this visitor sees it. */
    static String document(TestPortal portal, String login, String school, String folder, String title) {
        String id = folder(portal, login, school, folder);
        return find(
                portal.as(login)
                        .json()
                        .get("/" + school + "/bookcase/folders/" + id)
                        .json()
                        .get("documents"),
                "title",
                title);
    }

    static String find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list))
                .get("id")
                .asText();
    }

    /** Waits until the first page of a document of De Linde is drawn: whoever asks first may be told to ask again. */
    static void drawn(TestPortal portal, String document) {
        String page = "/de-linde/bookcase/documents/" + document + "/pages/1";
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (portal.as("beheer").get(page).status() == 503) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(page + " is never drawn");
            }
        }
    }

    /** The id of the photo that a pupil of De Linde has. */
    static String portrait(TestPortal portal, String pupil) {
        String photo = portal.as("beheer")
                .json()
                .get("/de-linde/pupils/" + pupil + "/portrait")
                .json()
                .get("photo")
                .asText();
        return photo.split("/", -1)[5];
    }
}
