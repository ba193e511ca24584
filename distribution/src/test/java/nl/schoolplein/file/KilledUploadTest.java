package nl.schoolplein.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The portal is killed in the middle of an upload, and started again on the same data. */
class KilledUploadTest {
    private static final int SIZE = 4 * 1024 * 1024;

    @TempDir
    private Path data;

    @Test
    @Timeout(120)
    void nothingOfItIsSeenAndTheRetryWorks() throws Exception {
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        try (Started first = Started.on(data)) {
            URI address = first.address();
            Visitor administrator = Started.administrator(address);
            String letters = new Shelf(() -> administrator).letters();
            try (Socket half = new Socket("localhost", address.getPort())) {
                sendHalf(half, letters, cookie(address), content);
                while (bytesIncoming() < SIZE / 4) {
                    Thread.onSpinWait();
                }
                first.kill();
            }
        }
        assertTrue(bytesIncoming() >= SIZE / 4, "half a file was left behind");
        try (Started second = Started.on(data)) {
            URI address = second.address();
            Visitor administrator = Started.administrator(address);
            Shelf shelf = new Shelf(() -> administrator);
            assertEquals(0, bytesIncoming());
            assertFalse(shelf.titles().contains("Halverwege"));
            assertEquals(0, Shelf.onDisk(data, content).size());
            assertEquals(200, shelf.add("Halverwege", content).status());
            assertArrayEquals(content, shelf.read("Halverwege").response().body());
        }
    }

    /** Logs in anew, for the cookie alone. */
    private static String cookie(URI address) {
        Answer answer = new Visitor(address::resolve)
                .json()
                .post("/login", "{\"username\":\"beheer\",\"password\":\"schoolplein-demo\"}");
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    private static void sendHalf(Socket socket, String letters, String cookie, byte[] content) throws IOException {
        OutputStream out = socket.getOutputStream();
        String head = "POST " + letters + "/documents HTTP/1.1\r\nHost: localhost:" + socket.getPort()
                + "\r\nAccept: application/json\r\nCookie: " + cookie + "\r\nContent-Length: " + (content.length + 500)
                + "\r\nContent-Type: multipart/form-data; boundary=half\r\n\r\n"
                + "--half\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nHalverwege\r\n"
                + "--half\r\nContent-Disposition: form-data; name=\"audience\"\r\n\r\nschool\r\n"
                + "--half\r\nContent-Disposition: form-data; name=\"files\"; filename=\"half.bin\"\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(content, 0, content.length / 2);
        out.flush();
    }

    private long bytesIncoming() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("incoming"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
