package nl.schoolplein.portal.roster.row;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes at the start of a text that tell its encoding, if it has them. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "efbbbf"),
    UTF_16_BIG(StandardCharsets.UTF_16BE, "feff"),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, "fffe"),
    NONE(StandardCharsets.UTF_8, "");

    private final Charset charset;
    private final String bytes;

    ByteOrderMark(Charset charset, String bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    static ByteOrderMark of(Path file) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = HexFormat.of().formatHex(in.readNBytes(3));
        }
        return Arrays.stream(values())
                .filter(mark -> start.startsWith(mark.bytes))
                .findFirst()
                .orElse(NONE);
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length() / 2;
    }
}
