package nl.schoolplein.bookcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.InPortal;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;

/** The portal, whose teacher of group 3 puts documents in the folder "Werkbladen"; two parents look at them. */
@InPortal
abstract class Worksheets {
    static final String BOOKCASE = "/de-linde/bookcase/";

    TestPortal portal;

    Visitor teacher;
    Visitor parent;

    /** The parent of a child in group 3, and of nobody else. */
    Visitor other;

    String group3;
    String worksheets;

    @BeforeEach
    void enter(TestPortal given) {
        portal = given;
        teacher = portal.as("leerkracht").json();
        parent = portal.as("ouder").json();
        other = portal.as("ouder2").json();
        JsonNode groups = teacher.get("/de-linde/modules").json().get("groups");
        group3 = find(groups, "name", "Groep 3");
        worksheets = folder("leerkracht", "Werkbladen");
    }

    /** The id of a folder, as this visitor sees it. */
    String folder(String login, String name) {
        return find(portal.as(login).json().get(BOOKCASE).json().get("folders"), "name", name);
    }

    /** The id of a document, as the administrator sees it. */
    String document(String folder, String title) {
        Visitor administrator = portal.as("beheer").json();
        Answer open = administrator.get(BOOKCASE + "folders/" + folder("beheer", folder));
        return find(open.json().get("documents"), "title", title);
    }

    private static String find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list))
                .get("id")
                .asText();
    }

    /** Waits until the first page of a document is drawn: whoever asks first may be told to ask again. */
    void drawn(String document) {
        await(() -> portal.as("beheer").get(page(document) + "/pages/1").status() != 503);
    }

    String put(Map<String, String> more, String name, String content) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("audience", group3));
        fields.putAll(more);
        Answer added = teacher.upload(
                BOOKCASE + "folders/" + worksheets + "/documents",
                fields,
                "files",
                name,
                content.getBytes(StandardCharsets.UTF_8));
        assertEquals(200, added.status(), added.toString());
        assertEquals(BOOKCASE + "folders/" + worksheets, added.header("Content-Location"));
        return added.json().at("/documents/0/id").asText();
    }

    static String page(String document) {
        return BOOKCASE + "documents/" + document;
    }

    String in(Duration time) {
        return LocalDateTime.now(portal.clock())
                .plus(time)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    Map<String, byte[]> zip(Visitor visitor, String query) {
        Answer answer = visitor.get(BOOKCASE + "folders/" + worksheets + "/zip" + query);
        assertEquals(200, answer.status(), answer.toString());
        assertEquals("application/zip", answer.type());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertFalse(files.containsKey(entry.getName()), entry.getName() + " is there twice");
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return files;
    }

    List<String> names(Visitor visitor) {
        return List.copyOf(zip(visitor, "").keySet());
    }

    Answer renew(String document, String content) {
        return teacher.upload(
                page(document) + "/versions", Map.of(), "file", "nieuw.txt", content.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> found(Visitor visitor, String typed) {
        JsonNode hits = visitor.get(BOOKCASE + "search?q=" + typed).json().get("hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.at("/document/title").asText())
                .toList();
    }

    static void await(Callable<Boolean> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try {
            while (!condition.call()) {
                assertTrue(System.nanoTime() - end < 0, "it never comes true");
            }
        } catch (AssertionError late) {
            throw late;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    String putBytes(String title, byte[] content) {
        Answer added = teacher.upload(
                BOOKCASE + "folders/" + worksheets + "/documents",
                Map.of("title", title, "audience", group3),
                "files",
                "bestand.pdf",
                content);
        assertEquals(200, added.status(), added.toString());
        return added.json().at("/documents/0/id").asText();
    }

    void lose(String content) throws IOException {
        String hash;
        try {
            hash = java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
        try (var files = java.nio.file.Files.walk(portal.data().resolve("files"))) {
            java.nio.file.Files.delete(
                    files.filter(file -> file.getFileName().toString().equals(hash))
                            .findFirst()
                            .orElseThrow());
        }
    }
}
