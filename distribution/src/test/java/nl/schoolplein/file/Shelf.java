package nl.schoolplein.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.schoolplein.Modules;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Visitor;

/** The bookcase of De Linde, as its administrator uses it: the module whose files these tests watch. */
final class Shelf {
    static final Path PLUGINS = Modules.BOOKCASE;

    private final Supplier<Visitor> administrator;

    Shelf(Supplier<Visitor> administrator) {
        this.administrator = administrator;
    }

    /** The address of the folder with the letters. */
    String letters() {
        JsonNode folders =
                administrator.get().json().get("/de-linde/bookcase/").json().get("folders");
        return "/de-linde/bookcase/folders/" + id(folders, "name", "Brieven");
    }

    private static String id(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + list))
                .get("id")
                .asText();
    }

    /** Puts a document there. */
    Answer add(String title, byte[] content) {
        return administrator
                .get()
                .json()
                .upload(
                        letters() + "/documents",
                        Map.of("title", title, "audience", "school"),
                        "files",
                        title + ".txt",
                        content);
    }

    /** The titles of the documents there. */
    List<String> titles() {
        JsonNode documents = administrator.get().json().get(letters()).json().get("documents");
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> document.get("title").asText())
                .toList();
    }

    /** The address of a document. */
    String document(String title) {
        JsonNode documents = administrator.get().json().get(letters()).json().get("documents");
        return "/de-linde/bookcase/documents/" + id(documents, "title", title);
    }

    /** Downloads a document. */
    Answer read(String title) {
        return administrator.get().get(document(title) + "/file");
    }

    /** Takes a document away. */
    Answer remove(String title) {
        return administrator.get().json().post(document(title) + "/remove", "");
    }

    /** Where the store of a data folder has this content: nowhere, once, or at several schools. */
    static List<Path> onDisk(Path data, byte[] content) {
        String hash = hash(content);
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(file -> file.getFileName().toString().equals(hash))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Its SHA-256. */
    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
