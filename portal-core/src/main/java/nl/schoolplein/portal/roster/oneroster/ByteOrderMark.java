package nl.schoolplein.portal.roster.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes at the start of a text that tell its encoding, if it has them. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    NONE(StandardCharsets.UTF_8);

    private final Charset charset;
    private final int[] bytes;

    ByteOrderMark(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    static ByteOrderMark of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        return Arrays.stream(values()).filter(mark -> mark.begins(start)).findFirst().orElse(NONE);
    }

    private boolean begins(byte[] start) {
        for (int place = 0; place < bytes.length; place++) {
            if (start.length <= place || (start[place] & 0xFF) != bytes[place]) {
                return false;
            }
        }
        return true;
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length;
    }
}
