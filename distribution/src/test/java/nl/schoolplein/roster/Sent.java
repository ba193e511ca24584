package nl.schoolplein.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;

/** Files that a browser sends together. */
final class Sent {
    private static final String BOUNDARY = "----files-together";

    private Sent() {}

    /** Hands in these files, by their names. */
    static Answer together(TestPortal portal, String who, String path, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                body.write(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + file.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
                body.write(file.getValue());
                body.write(text("\r\n"));
            }
            body.write(text("--" + BOUNDARY + "--\r\n"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return portal.as(who)
                .send(
                        "POST",
                        path,
                        BodyPublishers.ofByteArray(body.toByteArray()),
                        "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
