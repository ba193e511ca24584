package nl.schoolplein.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.schoolplein.testkit.Answer;

/** A copy of all that is kept about people, unpacked: the contents by the names of the files. */
record Copy(Map<String, String> files) {

    static Copy of(Answer answer) {
        assertEquals(200, answer.status(), answer.toString());
        assertEquals("application/zip", answer.type());
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Copy(files);
    }

    /** All that is in it. */
    String text() {
        return String.join("\n", files.values());
    }

    /** What people read. */
    String page() {
        return files.getOrDefault("index.html", "");
    }

    /** All things of a kind, of whomever. */
    String kind(String module, String kind) {
        StringBuilder all = new StringBuilder();
        files.forEach((name, content) -> {
            if (name.endsWith("/" + module + "/" + kind + ".json")) {
                all.append(content);
            }
        });
        return all.toString();
    }
}
